'use client'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { ApiProblem, api } from '#components/desk/api.ts'
import { CodeField } from '#components/desk/parts/code-field.tsx'
import { tellSignedIn } from '#components/desk/saving/signed-in-news.ts'
import { whyNotIn } from '#components/desk/sign-in/why-not-in.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { signInWords as words } from '#components/desk/words/sign-in.ts'

type Props = { email: string; onLeave: () => void }

/** The second step of a sign-in: six digits from the authenticator, or a recovery code. Both can be pasted unedited. */
export function SecondStepForm({ email, onLeave }: Props) {
  const [why, setWhy] = useState('')
  const [isRecovery, setIsRecovery] = useState(false)
  const { register, handleSubmit, setFocus, setValue, formState } = useForm({ defaultValues: { code: '' } })
  const goOn = handleSubmit(async ({ code }) => {
    setWhy('')
    try {
      await api.send('POST', '/api/auth/second-step', { code })
      tellSignedIn()
      window.location.assign('/desk')
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'second-step-over') return onLeave()
      setWhy(error instanceof ApiProblem ? whyNotIn(error) : everyScreenWords.errors.unknown)
      setFocus('code', { shouldSelect: true })
    }
  })
  const change = () => {
    setIsRecovery(!isRecovery)
    setWhy('')
    setValue('code', '')
    setFocus('code')
  }
  return (
    <form onSubmit={(event) => void goOn(event)} noValidate>
      <h1 className="display">{isRecovery ? words.secondStep.recoveryTitle : words.secondStep.title}</h1>
      <p className="lede">{isRecovery ? words.secondStep.recoveryHint(email) : words.secondStep.hint(email)}</p>
      {why && (
        <p className="why" role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          {why}
        </p>
      )}
      <CodeField
        isRecovery={isRecovery}
        hasFocus
        field={register('code', { required: true })}
        why={formState.errors.code && words.secondStep.codeMissing}
      />
      <button className="btn primary big" aria-disabled={formState.isSubmitting}>
        {formState.isSubmitting ? words.signingIn : words.secondStep.continue}
      </button>
      <p className="hint row-flex">
        <button type="button" className="btn s quiet" onClick={change}>
          {isRecovery ? words.secondStep.useApp : words.secondStep.useRecovery}
        </button>
        <button type="button" className="btn s quiet" onClick={onLeave}>
          {words.secondStep.otherAccount}
        </button>
      </p>
      <p className="hint">{words.secondStep.help}</p>
    </form>
  )
}
