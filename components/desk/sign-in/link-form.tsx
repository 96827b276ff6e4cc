'use client'
import { useEffect } from 'react'
import { ApiProblem, api } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { FormFrame } from '#components/desk/parts/form/form-frame.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { type LinkFacts, linkFields } from '#components/desk/sign-in/link-fields.ts'
import { PaperPlaceFields, paperOfBrowser } from '#components/desk/sign-in/paper-fields.tsx'
import { PasswordField } from '#components/desk/sign-in/password-field.tsx'
import { signInWords as words } from '#components/desk/words/sign-in.ts'
import { PASSWORD_MIN } from '#domain/permissions/password.ts'

type Props = { token: string; facts: LinkFacts; onDead: () => void }

/** Sets name and password as the link allows, then signs in. A link works once. */
export function LinkForm({ token, facts, onDead }: Props) {
  const isSetup = facts.purpose === 'setup'
  const form = useDeskForm({
    schema: linkFields,
    start: {
      name: facts.name ?? '',
      email: facts.email ?? '',
      password: '',
      paper: isSetup ? { name: '', ...paperOfBrowser() } : null,
    },
    send: ({ name, email, password, paper }) =>
      api.send('POST', '/api/links/consume', { token, password, ...(isSetup && { name, email, paper }) }),
    onDone: () => window.location.replace('/desk'),
    onRefused: (error) => {
      const code = error instanceof ApiProblem ? error.code : ''
      // The password is set; the sign-in page asks for the second factor.
      if (code === 'second-factor-needed') window.location.replace('/desk/sign-in')
      if (code === 'link-spent') onDead()
      return code === 'second-factor-needed' || code === 'link-spent'
    },
  })
  const { register, setFocus, formState } = form
  useEffect(() => {
    if (isSetup) setFocus('paper.name')
  }, [isSetup, setFocus])
  return (
    <FormFrame form={form} isGuarded={false}>
      <h1 className="display">{words.link.titles[facts.purpose]}</h1>
      <Refusal of={form.refusal} />
      {isSetup ? (
        <>
          <TextField name="paper.name" label={words.link.paperName} autoComplete="organization" />
          <TextField name="name" label={words.link.name} autoComplete="name" />
          <TextField name="email" label={words.email} type="email" autoComplete="username" />
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
        why={formState.errors.password?.message}
      />
      {isSetup && <PaperPlaceFields register={register} />}
      <Button type="submit" kind="primary" size="big" isBusy={form.isPending} busy={words.link.opening}>
        {words.link.open}
      </Button>
    </FormFrame>
  )
}
