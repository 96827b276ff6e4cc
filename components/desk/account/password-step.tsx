'use client'
import { z } from 'zod'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Form } from '#components/desk/parts/form/form.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { PasswordField } from '#components/desk/sign-in/password-field.tsx'
import { t } from '#domain/messages/t.ts'

const passwordFields = z.strictObject({ password: z.string().min(1) })

export type WithPassword = z.infer<typeof passwordFields>

type Props<Answer> = {
  does: string
  doing?: string
  hint?: string
  send: (body: WithPassword) => Promise<Answer>
  onDone: (answer: Answer) => void
  onCancel?: (() => void) | undefined
}

/** Asks for the password before anything of the account changes, because a desk may have been left open. */
export function PasswordStep<Answer>({ does, doing = does, hint, send, onDone, onCancel }: Props<Answer>) {
  const form = useDeskForm({
    schema: passwordFields,
    start: { password: '' },
    says: { password: t('Enter your password.') },
    send,
    onDone,
  })
  return (
    <Form
      form={form}
      does={does}
      doing={doing}
      isGuarded={false}
      actions={onCancel && <Button onClick={onCancel}>{t('Cancel')}</Button>}
    >
      {hint !== undefined && <p>{hint}</p>}
      <div className="max-w-104">
        <PasswordField name="password" label={t('Your password')} autoComplete="current-password" />
      </div>
    </Form>
  )
}
