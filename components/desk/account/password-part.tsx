'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { CircleAlert } from 'lucide-react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { useApiKeys, usePasswordChange } from '#components/desk/account/use-account.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { PasswordField } from '#components/desk/sign-in/password-field.tsx'
import { accountWords as words } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { can } from '#domain/permissions/can.ts'
import { PASSWORD_MAX, PASSWORD_MIN, passwordFits } from '#domain/permissions/password.ts'

/** Changes the signed-in person's password. */
export function PasswordPart() {
  const { me } = useNewsroom()
  const change = usePasswordChange()
  const keys = useApiKeys(can(me, 'key.make')).data?.items.length ?? 0
  const fields = z.object({
    currentPassword: z.string().min(1, words.password.currentMissing),
    newPassword: z
      .string()
      .refine(
        (value) => passwordFits(value, me.email).ok,
        everyScreenWords.errors.weakPassword(PASSWORD_MIN, PASSWORD_MAX),
      ),
    endsKeys: z.boolean(),
  })
  const { register, handleSubmit, reset, formState } = useForm<z.infer<typeof fields>>({
    resolver: zodResolver(fields),
    defaultValues: { currentPassword: '', newPassword: '', endsKeys: false },
  })
  const { errors } = formState
  const save = handleSubmit((values) => change.mutate(values, { onSuccess: () => reset() }))
  return (
    <form className="stack" noValidate onSubmit={(event) => void save(event)}>
      {change.error && (
        <p className="why" role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          {errorSentence(change.error)}
        </p>
      )}
      {/* Password managers store a password under a user name, which this field provides. */}
      <input type="hidden" autoComplete="username" value={me.email} />
      <PasswordField
        label={words.password.current}
        autoComplete="current-password"
        field={register('currentPassword')}
        why={errors.currentPassword?.message}
      />
      <PasswordField
        label={words.password.new}
        autoComplete="new-password"
        field={register('newPassword')}
        hint={words.password.newHint(PASSWORD_MIN)}
        why={errors.newPassword?.message}
      />
      {keys > 0 && (
        <label className="tick">
          <input type="checkbox" {...register('endsKeys')} />
          <span>{words.password.endKeys(keys)}</span>
        </label>
      )}
      <p>
        <button className="btn" aria-disabled={change.isPending}>
          {change.isPending ? words.password.changing : words.password.change}
        </button>
      </p>
    </form>
  )
}
