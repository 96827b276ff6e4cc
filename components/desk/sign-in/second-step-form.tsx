'use client'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { ApiProblem, api } from '#components/desk/api.ts'
import { CodeField } from '#components/desk/parts/code-field.tsx'
import { tellSignedIn } from '#components/desk/saving/signed-in-news.ts'
import { whyNotIn } from '#components/desk/sign-in/why-not-in.ts'

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
      setWhy(error instanceof ApiProblem ? whyNotIn(error) : 'Something went wrong here. Try again.')
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
      <h1 className="display">{isRecovery ? 'A recovery code' : 'Six digits'}</h1>
      <p className="lede">
        {isRecovery
          ? `One of those that you kept, for ${email}. It works once.`
          : `From your authenticator, for ${email}.`}
      </p>
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
        why={formState.errors.code && 'Write or paste the code.'}
      />
      <button className="btn primary big" aria-disabled={formState.isSubmitting}>
        {formState.isSubmitting ? 'Signing in…' : 'Go on'}
      </button>
      <p className="hint row-flex">
        <button type="button" className="btn s quiet" onClick={change}>
          {isRecovery ? 'Use the authenticator' : 'Use a recovery code'}
        </button>
        <button type="button" className="btn s quiet" onClick={onLeave}>
          Another account
        </button>
      </p>
      <p className="hint">Neither at hand? An admin of the paper can take your second factor away.</p>
    </form>
  )
}
