'use client'
import type { ReactNode } from 'react'
import { BylinePart } from '#components/desk/account/byline-part.tsx'
import { FactorPart } from '#components/desk/account/factor-part.tsx'
import { KeysPart } from '#components/desk/account/keys-part.tsx'
import { LettersPart } from '#components/desk/account/letters-part.tsx'
import { PasswordPart } from '#components/desk/account/password-part.tsx'
import { SessionsPart } from '#components/desk/account/sessions-part.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { accountWords as words } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { notificationsWords } from '#components/desk/words/notifications.ts'
import { can } from '#domain/permissions/can.ts'

/** Shows the signed-in person's account: byline, letters, second factor, password, sessions and API keys. */
export function AccountPage() {
  const { me } = useNewsroom()
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
        <span className="hint hide-s">{[me.name, me.email, everyScreenWords.roles[me.role]].join(', ')}</span>
      </div>
      <div className="account">
        <Part title={words.byline.title} says={words.byline.hint}>
          <BylinePart />
        </Part>
        <Part title={notificationsWords.letters.title} says={notificationsWords.letters.hint}>
          <LettersPart />
        </Part>
        <Part title={words.factor.title} says={words.factor.hint}>
          <FactorPart />
        </Part>
        <Part title={words.sessions.title} says={words.sessions.hint}>
          <SessionsPart />
        </Part>
        <Part title={words.password.title} says={words.password.hint}>
          <PasswordPart />
        </Part>
        {can(me, 'key.make') && (
          <Part title={words.keys.title} says={words.keys.hint}>
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
