'use client'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useSendAccount } from '#components/desk/account/use-account.ts'
import { CheckField } from '#components/desk/parts/field/choice-fields.tsx'
import { Form } from '#components/desk/parts/form/form.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { accountQueries } from '#components/desk/queries/account-queries.ts'
import { PasswordField } from '#components/desk/sign-in/password-field.tsx'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'
import { PASSWORD_MAX, PASSWORD_MIN, passwordFits } from '#domain/permissions/password.ts'

const START = { currentPassword: '', newPassword: '', endsKeys: false }
const schemaFor = (email: string) =>
  z.strictObject({
    currentPassword: z.string().min(1),
    newPassword: z.string().refine((value) => passwordFits(value, email).ok),
    endsKeys: z.boolean(),
  })

/** Changes the signed-in person's password. */
export function PasswordPart() {
  const { me } = useNewsroom()
  const keys = useQuery({ ...accountQueries.apiKeys(), enabled: can(me, 'key.make') }).data?.items.length ?? 0
  const form = useDeskForm({
    schema: schemaFor(me.email),
    start: START,
    says: {
      currentPassword: t('Enter your current password.'),
      newPassword: t('Choose {min, number} to {max, number} characters, and not your email address.', {
        min: PASSWORD_MIN,
        max: PASSWORD_MAX,
      }),
    },
    send: useSendAccount<typeof START>(
      'auth/change-password',
      t('Your password is changed, and you are signed out everywhere else.'),
    ),
    onDone: () => form.reset(START),
  })
  return (
    <Form form={form} does={t('Change password')} doing={t('Changing…')} kind="plain" isGuarded={false}>
      {/* Password managers store a password under a user name, which this field provides. */}
      <input type="hidden" autoComplete="username" value={me.email} />
      <div className="grid max-w-104 gap-3">
        <PasswordField name="currentPassword" label={t('Current password')} autoComplete="current-password" />
        <PasswordField
          name="newPassword"
          label={t('New password')}
          autoComplete="new-password"
          hint={t('At least {min, number} characters. A sentence is easy to remember.', { min: PASSWORD_MIN })}
        />
      </div>
      {keys > 0 && (
        <CheckField
          name="endsKeys"
          label={t(
            '{n, plural, one {Revoke my API key too, in case somebody else knows your password.} other {Revoke my API keys too, in case somebody else knows your password.}}',
            { n: keys },
          )}
        />
      )}
    </Form>
  )
}
