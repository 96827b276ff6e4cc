'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { CircleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { ApiProblem, api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { TextField } from '#components/desk/parts/text-field.tsx'
import { type LinkFacts, type LinkFields, linkFields } from '#components/desk/sign-in/link-fields.ts'
import { PaperPlaceFields, paperOfBrowser } from '#components/desk/sign-in/paper-fields.tsx'
import { PasswordField } from '#components/desk/sign-in/password-field.tsx'
import { signInWords as words } from '#components/desk/words/sign-in.ts'
import { PASSWORD_MIN } from '#domain/permissions/password.ts'

type Props = { token: string; facts: LinkFacts; onDead: () => void }

/** Sets name and password as the link allows, then signs in. A link works once. */
export function LinkForm({ token, facts, onDead }: Props) {
  const [why, setWhy] = useState('')
  const isSetup = facts.purpose === 'setup'
  const { register, handleSubmit, formState, setFocus } = useForm<LinkFields>({
    resolver: zodResolver(linkFields),
    defaultValues: {
      name: facts.name ?? '',
      email: facts.email ?? '',
      password: '',
      paper: isSetup ? { name: '', ...paperOfBrowser() } : null,
    },
  })
  useEffect(() => {
    if (isSetup) setFocus('paper.name')
  }, [isSetup, setFocus])
  const { errors, isSubmitting } = formState
  const open = handleSubmit(async ({ name, email, password, paper }) => {
    setWhy('')
    try {
      await api.send('POST', '/api/links/consume', { token, password, ...(isSetup && { name, email, paper }) })
      window.location.replace('/desk')
    } catch (error) {
      // The password is set; the sign-in page asks for the second factor.
      if (error instanceof ApiProblem && error.code === 'second-factor-needed') window.location.replace('/desk/sign-in')
      else if (error instanceof ApiProblem && error.code === 'link-spent') onDead()
      else setWhy(errorSentence(error))
    }
  })
  return (
    <form onSubmit={(event) => void open(event)} noValidate>
      <h1 className="display">{words.link.titles[facts.purpose]}</h1>
      {why && (
        <p className="why" role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          {why}
        </p>
      )}
      {isSetup ? (
        <>
          <TextField
            label={words.link.paperName}
            autoComplete="organization"
            field={register('paper.name')}
            why={errors.paper?.name?.message}
          />
          <TextField label={words.link.name} autoComplete="name" field={register('name')} why={errors.name?.message} />
          <TextField
            label={words.email}
            type="email"
            autoComplete="username"
            field={register('email')}
            why={errors.email?.message}
          />
        </>
      ) : (
        <div className="field">
          <span className="label">{words.email}</span>
          <p>{facts.email}</p>
          {/* Password managers store a password under a user name, which this field provides. */}
          <input type="hidden" autoComplete="username" {...register('email')} />
        </div>
      )}
      <PasswordField
        label={words.password}
        autoComplete="new-password"
        field={register('password')}
        hint={words.link.passwordHint(PASSWORD_MIN)}
        why={errors.password?.message}
      />
      {isSetup && <PaperPlaceFields register={register} />}
      <button className="btn primary big" aria-disabled={isSubmitting}>
        {isSubmitting ? words.link.opening : words.link.open}
      </button>
    </form>
  )
}
