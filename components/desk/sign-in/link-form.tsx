'use client'
import { useEffect } from 'react'
import { ApiProblem, api } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { LABEL } from '#components/desk/parts/field/control-look.ts'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { FormFrame } from '#components/desk/parts/form/form-frame.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { DOOR_FORM, DoorTitle } from '#components/desk/sign-in/door.tsx'
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
  const { register, setFocus } = form
  useEffect(() => {
    if (isSetup) setFocus('paper.name')
  }, [isSetup, setFocus])
  return (
    <FormFrame form={form} className={DOOR_FORM} isGuarded={false}>
      <DoorTitle title={words.link.titles[facts.purpose]} />
      <Refusal of={form.refusal} />
      {isSetup ? (
        <>
          <TextField name="paper.name" label={words.link.paperName} autoComplete="organization" />
          <TextField name="name" label={words.link.name} autoComplete="name" />
          <TextField name="email" label={words.email} type="email" autoComplete="username" />
        </>
      ) : (
        <div className="grid content-start gap-1">
          <span className={LABEL}>{words.email}</span>
          <p>{facts.email}</p>
          {/* Password managers store a password under a user name, which this field provides. */}
          <input type="hidden" autoComplete="username" {...register('email')} />
        </div>
      )}
      <PasswordField
        name="password"
        label={words.password}
        autoComplete="new-password"
        hint={words.link.passwordHint(PASSWORD_MIN)}
      />
      {isSetup && <PaperPlaceFields />}
      <Button type="submit" kind="primary" size="big" isBusy={form.isPending} busy={words.link.opening}>
        {words.link.open}
      </Button>
    </FormFrame>
  )
}
