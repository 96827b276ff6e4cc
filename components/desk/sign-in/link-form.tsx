'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { ApiProblem, api } from '#components/desk/api.ts'
import { TextField } from '#components/desk/parts/text-field.tsx'
import type { LinkFacts } from '#components/desk/sign-in/link-page.tsx'
import { PasswordField } from '#components/desk/sign-in/password-field.tsx'
import { PASSWORD_MAX, PASSWORD_MIN, passwordFits } from '#domain/permissions/password.ts'

const TOO_WEAK = `Choose ${PASSWORD_MIN} to ${PASSWORD_MAX} characters, and not your email address.`
const fields = z
  .object({
    name: z.string().trim().min(1, 'Write your name, as it stands in the byline.').max(120),
    email: z.email('Write an email address, such as ana@paper.example.'),
    password: z.string(),
  })
  .refine((values) => passwordFits(values.password, values.email).ok, { path: ['password'], message: TOO_WEAK })
type Fields = z.infer<typeof fields>

const titles = { setup: 'You first', invitation: 'Come in', reset: 'A new password' } as const
type Props = { token: string; facts: LinkFacts; onDead: () => void }

/** Sets name and password as the link allows, then signs in. A link works once. */
export function LinkForm({ token, facts, onDead }: Props) {
  const [why, setWhy] = useState('')
  const isSetup = facts.purpose === 'setup'
  const { register, handleSubmit, formState } = useForm<Fields>({
    resolver: zodResolver(fields),
    defaultValues: { name: facts.name ?? '', email: facts.email ?? '', password: '' },
  })
  const { errors, isSubmitting } = formState
  const open = handleSubmit(async ({ name, email, password }) => {
    setWhy('')
    try {
      await api.send('POST', '/api/links/consume', { token, password, ...(isSetup && { name, email }) })
      window.location.replace('/desk')
    } catch (error) {
      // The password is set; the sign-in page asks for the second factor.
      if (error instanceof ApiProblem && error.code === 'second-factor-needed') window.location.replace('/desk/sign-in')
      else if (error instanceof ApiProblem && error.code === 'link-spent') onDead()
      else setWhy(error instanceof ApiProblem ? error.title : 'Something went wrong here. Try again.')
    }
  })
  return (
    <form onSubmit={(event) => void open(event)} noValidate>
      <h1 className="display">{titles[facts.purpose]}</h1>
      {why && (
        <p className="why" role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          {why}
        </p>
      )}
      {isSetup ? (
        <>
          <TextField
            label="Name, as it stands in the byline"
            autoComplete="name"
            field={register('name')}
            why={errors.name?.message}
          />
          <TextField
            label="Email address"
            type="email"
            autoComplete="username"
            field={register('email')}
            why={errors.email?.message}
          />
        </>
      ) : (
        <div className="field">
          <span className="label">Email address</span>
          <p>{facts.email}</p>
          {/* Password managers store a password under a user name, which this field provides. */}
          <input type="hidden" autoComplete="username" {...register('email')} />
        </div>
      )}
      <PasswordField
        label="Password"
        autoComplete="new-password"
        field={register('password')}
        hint={`At least ${PASSWORD_MIN} characters. A sentence is easiest to keep.`}
        why={errors.password?.message}
      />
      <button className="btn primary big" aria-disabled={isSubmitting}>
        {isSubmitting ? 'Opening…' : 'Open the desk'}
      </button>
    </form>
  )
}
