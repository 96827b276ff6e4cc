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
import { accountWords } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { can } from '#domain/permissions/can.ts'
import { PASSWORD_MAX, PASSWORD_MIN, passwordFits } from '#domain/permissions/password.ts'

const words = accountWords.password
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
      currentPassword: words.currentMissing,
      newPassword: everyScreenWords.errors.weakPassword(PASSWORD_MIN, PASSWORD_MAX),
    },
    send: useSendAccount<typeof START>('auth/change-password', words.changed),
    onDone: () => form.reset(START),
  })
  return (
    <Form form={form} does={words.change} doing={words.changing} kind="plain" isGuarded={false}>
      {/* Password managers store a password under a user name, which this field provides. */}
      <input type="hidden" autoComplete="username" value={me.email} />
      <div className="grid max-w-104 gap-3">
        <PasswordField name="currentPassword" label={words.current} autoComplete="current-password" />
        <PasswordField
          name="newPassword"
          label={words.new}
          autoComplete="new-password"
          hint={words.newHint(PASSWORD_MIN)}
        />
      </div>
      {keys > 0 && <CheckField name="endsKeys" label={words.endKeys(keys)} />}
    </Form>
  )
}
