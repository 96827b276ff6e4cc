'use client'
import type { ReactNode } from 'react'
import { FactorPart } from '#components/desk/account/factor-part.tsx'
import { KeysPart } from '#components/desk/account/keys-part.tsx'
import { PasswordPart } from '#components/desk/account/password-part.tsx'
import { SessionsPart } from '#components/desk/account/sessions-part.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { can } from '#domain/permissions/can.ts'

/** Shows the signed-in person's account: second factor, password, sessions and API keys. */
export function AccountPage() {
  const { me } = useNewsroom()
  return (
    <>
      <div className="bar">
        <h1>Your account</h1>
        <span className="hint hide-s">
          {me.name}, {me.email}, {me.role}
        </span>
      </div>
      <div className="account">
        <Part
          title="Second factor"
          says="A code from your phone beside the password: who knows the one has not the other."
        >
          <FactorPart />
        </Part>
        <Part title="Signed in" says="Each browser where you are signed in. What you do not know, sign out.">
          <SessionsPart />
        </Part>
        <Part title="Password" says="Changing it signs you out everywhere else.">
          <PasswordPart />
        </Part>
        {can(me, 'key.make') && (
          <Part
            title="Keys for scripts"
            says="What a script does with your key stands in the trail under your name, and the key’s."
          >
            <KeysPart />
          </Part>
        )}
      </div>
    </>
  )
}

function Part({ title, says, children }: { title: string; says: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <div>
        <h2>{title}</h2>
        <p className="hint">{says}</p>
      </div>
      {children}
    </section>
  )
}
