'use client'
import { CircleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import { ApiProblem, api } from '#components/desk/api.ts'
import { tellSignedIn } from '#components/desk/saving/signed-in-news.ts'
import { PasswordField } from '#components/desk/sign-in/password-field.tsx'
import { whyNotIn } from '#components/desk/sign-in/why-not-in.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { signInWords as words } from '#components/desk/words/sign-in.ts'

type Fields = { email: string; password: string }

/**
 * The first step of a sign-in. `onSecondStep` gets the email address if the password was right and a second factor is
 * due.
 */
export function SignInForm({ onSecondStep }: { onSecondStep: (email: string) => void }) {
  const id = useId()
  const [why, setWhy] = useState('')
  const { register, handleSubmit, setFocus, formState } = useForm<Fields>({
    defaultValues: { email: '', password: '' },
  })
  const signIn = handleSubmit(async ({ email, password }) => {
    setWhy('')
    try {
      await api.send('POST', '/api/auth/sign-in/email', { email: email.trim(), password })
      tellSignedIn()
      // A full page load, so that nothing of the previous user stays in memory.
      window.location.assign('/desk')
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'second-factor-needed') return onSecondStep(email.trim())
      setWhy(error instanceof ApiProblem ? whyNotIn(error) : everyScreenWords.errors.unknown)
      setFocus('password')
    }
  })
  return (
    <form onSubmit={(event) => void signIn(event)} noValidate>
      <h1 className="display">{words.title}</h1>
      {why && (
        <p className="why" role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          {why}
        </p>
      )}
      <div className={formState.errors.email ? 'field wrong' : 'field'}>
        <label htmlFor={id}>{words.email}</label>
        <input
          id={id}
          type="email"
          autoComplete="username"
          aria-invalid={formState.errors.email !== undefined}
          {...register('email', { required: true })}
        />
        {formState.errors.email && <span className="why">{words.emailMissing}</span>}
      </div>
      <PasswordField
        label={words.password}
        autoComplete="current-password"
        field={register('password', { required: true })}
        why={formState.errors.password && everyScreenWords.errors.passwordMissing}
      />
      <button className="btn primary big" aria-disabled={formState.isSubmitting}>
        {formState.isSubmitting ? words.signingIn : words.title}
      </button>
      <p className="hint">{words.help}</p>
    </form>
  )
}
