'use client'
import { useState } from 'react'
import { z } from 'zod'
import { ApiProblem, api } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CodeField } from '#components/desk/parts/field/code-field.tsx'
import { FormFrame } from '#components/desk/parts/form/form-frame.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { tellSignedIn } from '#components/desk/saving/signed-in-news.ts'
import { whyNotIn } from '#components/desk/sign-in/why-not-in.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { signInWords as words } from '#components/desk/words/sign-in.ts'

const codeFields = z.strictObject({ code: z.string().min(1) })

type Props = { email: string; onLeave: () => void }

/** The second step of a sign-in: six digits from the authenticator, or a recovery code. Both can be pasted unedited. */
export function SecondStepForm({ email, onLeave }: Props) {
  const [isRecovery, setIsRecovery] = useState(false)
  const [why, setWhy] = useState('')
  const form = useDeskForm({
    schema: codeFields,
    start: { code: '' },
    says: { code: words.secondStep.codeMissing },
    send: (body) => {
      setWhy('')
      return api.send('POST', '/api/auth/second-step', body)
    },
    onDone: () => {
      tellSignedIn()
      window.location.assign('/desk')
    },
    onRefused: (error) => {
      if (error instanceof ApiProblem && error.code === 'second-step-over') onLeave()
      else setWhy(error instanceof ApiProblem ? whyNotIn(error) : everyScreenWords.errors.unknown)
      form.setFocus('code', { shouldSelect: true })
      return true
    },
  })
  const change = () => {
    setIsRecovery(!isRecovery)
    setWhy('')
    form.setValue('code', '')
    form.setFocus('code')
  }
  return (
    <FormFrame form={form} isGuarded={false}>
      <h1 className="display">{isRecovery ? words.secondStep.recoveryTitle : words.secondStep.title}</h1>
      <p className="lede">{isRecovery ? words.secondStep.recoveryHint(email) : words.secondStep.hint(email)}</p>
      <Refusal of={why} />
      <CodeField name="code" isRecovery={isRecovery} hasFocus />
      <Button type="submit" kind="primary" size="big" isBusy={form.isPending} busy={words.signingIn}>
        {words.secondStep.continue}
      </Button>
      <p className="hint row-flex">
        <Button kind="quiet" size="small" onClick={change}>
          {isRecovery ? words.secondStep.useApp : words.secondStep.useRecovery}
        </Button>
        <Button kind="quiet" size="small" onClick={onLeave}>
          {words.secondStep.otherAccount}
        </Button>
      </p>
      <p className="hint">{words.secondStep.help}</p>
    </FormFrame>
  )
}
