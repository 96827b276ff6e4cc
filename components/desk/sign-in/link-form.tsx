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
import { msg, t } from '#domain/messages/t.ts'
import { PASSWORD_MIN } from '#domain/permissions/password.ts'

const LINK_TITLES = { setup: msg('Set up the paper'), invitation: msg('Join the newsroom'), reset: msg('New password') }

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
      <DoorTitle title={t(LINK_TITLES[facts.purpose])} />
      <Refusal of={form.refusal} />
      {isSetup ? (
        <>
          <TextField name="paper.name" label={t('Name of the paper')} autoComplete="organization" />
          <TextField name="name" label={t('Name, as it appears in bylines')} autoComplete="name" />
          <TextField name="email" label={t('Email address')} type="email" autoComplete="username" />
        </>
      ) : (
        <div className="grid content-start gap-1">
          <span className={LABEL}>{t('Email address')}</span>
          <p dir="ltr">{facts.email}</p>
          {/* Password managers store a password under a user name, which this field provides. */}
          <input type="hidden" autoComplete="username" {...register('email')} />
        </div>
      )}
      <PasswordField
        name="password"
        label={t('Password')}
        autoComplete="new-password"
        hint={t('At least {min, number} characters. A sentence is easy to remember.', { min: PASSWORD_MIN })}
      />
      {isSetup && <PaperPlaceFields />}
      <Button type="submit" kind="primary" size="big" isBusy={form.isPending} busy={t('Opening…')}>
        {t('Open the desk')}
      </Button>
    </FormFrame>
  )
}
