'use client'
import { CircleAlert } from 'lucide-react'
import { useForm } from 'react-hook-form'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { PasswordField } from '#components/desk/sign-in/password-field.tsx'
import { accountWords as words } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'

type Props = {
  does: string
  hint?: string
  isBusy: boolean
  error: Error | null
  onPassword: (password: string) => void
  onCancel?: (() => void) | undefined
}

/** Asks for the password before anything of the account changes, because a desk may have been left open. */
export function PasswordStep({ does, hint, isBusy, error, onPassword, onCancel }: Props) {
  const { register, handleSubmit, formState } = useForm({ defaultValues: { password: '' } })
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => void handleSubmit(({ password }) => onPassword(password))(event)}
    >
      {hint && <p>{hint}</p>}
      {error && (
        <p className="why" role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          {errorSentence(error)}
        </p>
      )}
      <PasswordField
        label={words.password.own}
        autoComplete="current-password"
        field={register('password', { required: true })}
        why={formState.errors.password && everyScreenWords.errors.passwordMissing}
      />
      <div className="row-flex">
        <button className="btn primary" aria-disabled={isBusy}>
          {does}
        </button>
        {onCancel && (
          <button type="button" className="btn" onClick={onCancel}>
            {everyScreenWords.cancel}
          </button>
        )}
      </div>
    </form>
  )
}
