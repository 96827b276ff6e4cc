'use client'
import type { ReactNode } from 'react'
import { BylinePart } from '#components/desk/account/byline-part.tsx'
import { FactorPart } from '#components/desk/account/factor-part.tsx'
import { KeysPart } from '#components/desk/account/keys-part.tsx'
import { LettersPart } from '#components/desk/account/letters-part.tsx'
import { PasswordPart } from '#components/desk/account/password-part.tsx'
import { SessionsPart } from '#components/desk/account/sessions-part.tsx'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
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
      <Bar title={words.title} hint={[me.name, me.email, everyScreenWords.roles[me.role]].join(', ')} />
      <div className="px-6 pt-3 pb-12 narrow:px-4">
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
    <section
      aria-label={title}
      className="grid grid-cols-[15rem_minmax(0,44rem)] items-start gap-x-12 gap-y-4 border-rule py-6 not-first:border-t max-[64rem]:grid-cols-[minmax(0,1fr)]"
    >
      <div>
        <h2 className="pb-1 font-sans text-lg leading-[1.2] font-bold">{title}</h2>
        <p className={HINT}>{says}</p>
      </div>
      {children}
    </section>
  )
}
