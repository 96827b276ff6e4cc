'use client'
import { z } from 'zod'
import { ApiProblem, api } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { FormFrame } from '#components/desk/parts/form/form-frame.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { tellSignedIn } from '#components/desk/saving/signed-in-news.ts'
import { DOOR_FORM, DoorTitle } from '#components/desk/sign-in/door.tsx'
import { PasswordField } from '#components/desk/sign-in/password-field.tsx'
import { whyNotIn } from '#components/desk/sign-in/why-not-in.ts'
import { t } from '#domain/messages/t.ts'

const signInFields = z.strictObject({ email: z.string().min(1), password: z.string().min(1) })

/**
 * The first step of a sign-in. `onSecondStep` gets the email address if the password was right and a second factor is
 * due.
 */
export function SignInForm({ onSecondStep }: { onSecondStep: (email: string) => void }) {
  const form = useDeskForm({
    schema: signInFields,
    start: { email: '', password: '' },
    says: { email: t('Enter your email address.'), password: t('Enter your password.') },
    send: (body) => api.send('POST', '/api/auth/sign-in/email', body),
    onDone: () => {
      tellSignedIn()
      // A full page load, so that nothing of the previous user stays in memory.
      window.location.assign('/desk')
    },
    onRefused: (error) => {
      if (error instanceof ApiProblem && error.code === 'second-factor-needed') {
        onSecondStep(form.getValues('email'))
        return true
      }
      form.setFocus('password')
      return whyNotIn(error)
    },
  })
  return (
    <FormFrame form={form} className={DOOR_FORM} isGuarded={false}>
      <DoorTitle title={t('Sign in')} />
      <Refusal of={form.refusal} />
      <TextField name="email" label={t('Email address')} type="email" autoComplete="username" />
      <PasswordField name="password" label={t('Password')} autoComplete="current-password" />
      <Button type="submit" kind="primary" size="big" isBusy={form.isPending} busy={t('Signing in…')}>
        {t('Sign in')}
      </Button>
      <p className={HINT}>
        {t(
          'No account, or forgot your password? An admin can create a one-time link for you. If you were signed out while writing, your text is kept in this browser.',
        )}
      </p>
    </FormFrame>
  )
}
