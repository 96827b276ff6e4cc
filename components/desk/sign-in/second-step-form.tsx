'use client'
import { useState } from 'react'
import { z } from 'zod'
import { ApiProblem, api } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CodeField } from '#components/desk/parts/field/code-field.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { FormFrame } from '#components/desk/parts/form/form-frame.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { tellSignedIn } from '#components/desk/saving/signed-in-news.ts'
import { DOOR_FORM, DoorTitle } from '#components/desk/sign-in/door.tsx'
import { whyNotIn } from '#components/desk/sign-in/why-not-in.ts'
import { t } from '#domain/messages/t.ts'

const codeFields = z.strictObject({ code: z.string().min(1) })

type Props = { email: string; onLeave: () => void }
type FormProps = Props & { isRecovery: boolean; onChange: () => void }

/** The second step of a sign-in: six digits from the authenticator, or a recovery code. Both can be pasted unedited. */
export function SecondStepForm(props: Props) {
  const [isRecovery, setIsRecovery] = useState(false)
  const change = () => setIsRecovery(!isRecovery)
  return <CodeForm key={isRecovery ? 'recovery' : 'app'} {...props} isRecovery={isRecovery} onChange={change} />
}

function CodeForm({ email, isRecovery, onLeave, onChange }: FormProps) {
  const form = useDeskForm({
    schema: codeFields,
    start: { code: '' },
    says: { code: t('Enter or paste the code.') },
    send: (body) => api.send('POST', '/api/auth/second-step', body),
    onDone: () => {
      tellSignedIn()
      window.location.assign('/desk')
    },
    onRefused: (error) => {
      const isOver = error instanceof ApiProblem && error.code === 'second-step-over'
      if (isOver) onLeave()
      else form.setFocus('code', { shouldSelect: true })
      return isOver || whyNotIn(error)
    },
  })
  return (
    <FormFrame form={form} className={DOOR_FORM} isGuarded={false}>
      <DoorTitle
        title={isRecovery ? t('Recovery code') : t('Six-digit code')}
        hint={
          isRecovery
            ? t('One of the codes that you saved, for {email}. It works once.', { email })
            : t('From your authenticator app, for {email}.', { email })
        }
      />
      <Refusal of={form.refusal} />
      <CodeField name="code" isRecovery={isRecovery} hasFocus />
      <Button type="submit" kind="primary" size="big" isBusy={form.isPending} busy={t('Signing in…')}>
        {t('Continue')}
      </Button>
      <p className="flex flex-wrap items-center gap-2">
        <Button kind="quiet" size="small" onClick={onChange}>
          {isRecovery ? t('Use the authenticator app') : t('Use a recovery code')}
        </Button>
        <Button kind="quiet" size="small" onClick={onLeave}>
          {t('Use another account')}
        </Button>
      </p>
      <p className={HINT}>{t('Have neither? An admin can remove your second factor.')}</p>
    </FormFrame>
  )
}
