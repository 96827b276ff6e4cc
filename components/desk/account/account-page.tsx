'use client'
import type { ReactNode } from 'react'
import { BylinePart } from '#components/desk/account/byline-part.tsx'
import { FactorPart } from '#components/desk/account/factor-part.tsx'
import { KeysPart } from '#components/desk/account/keys-part.tsx'
import { LanguagePart } from '#components/desk/account/language-part.tsx'
import { LettersPart } from '#components/desk/account/letters-part.tsx'
import { PasswordPart } from '#components/desk/account/password-part.tsx'
import { SessionsPart } from '#components/desk/account/sessions-part.tsx'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'
import { ROLE_NAMES } from '#domain/permissions/role-names.ts'

/** Shows the signed-in person's account: byline, language, letters, second factor, password, sessions and API keys. */
export function AccountPage() {
  const { me } = useNewsroom()
  return (
    <>
      <Bar title={t('Your account')} hint={saidList([me.name, me.email, t(ROLE_NAMES[me.role])], 'commas')} />
      <div className="px-6 pt-3 pb-12 narrow:px-4">
        <Part
          title={t('Byline')}
          says={t('The name over your stories. New stories begin with it, and “Mine” lists what carries it.')}
        >
          <BylinePart />
        </Part>
        <Part title={t('Language')} says={t('In which the desk speaks to you, here and in letters.')}>
          <LanguagePart />
        </Part>
        <Part
          title={t('Letters')}
          says={t(
            'Everything that concerns you is on the bell. What you have not read there by the next quarter of an hour comes by email, in one letter.',
          )}
        >
          <LettersPart />
        </Part>
        <Part
          title={t('Second factor')}
          says={t(
            'A code from your phone in addition to the password, so that a stolen password is not enough to sign in.',
          )}
        >
          <FactorPart />
        </Part>
        <Part
          title={t('Where you are signed in')}
          says={t('Each browser in which you are signed in. Sign out any that you do not recognise.')}
        >
          <SessionsPart />
        </Part>
        <Part title={t('Password')} says={t('Changing it signs you out everywhere else.')}>
          <PasswordPart />
        </Part>
        {can(me, 'key.make') && (
          <Part
            title={t('API keys')}
            says={t(
              'Scripts use them to sign in. The audit log shows what a script does under your name and the name of the key.',
            )}
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
