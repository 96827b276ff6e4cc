'use client'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { Avatar } from '#components/desk/parts/avatar.tsx'
import { Pill } from '#components/desk/parts/feedback/pill.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { standingName } from '#components/desk/people/standing-name.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { msg, t } from '#domain/messages/t.ts'
import type { PersonView } from '#domain/newsroom-views.ts'

const LETTER = { waiting: msg('email being sent'), sent: msg('email sent'), failed: msg('email not delivered') }

/** Columns of an account: the person, their role and second factor, and when they were last active. */
export const personColumns = (): readonly Column<PersonView>[] => [
  { name: t('Person'), cell: (person) => <Who person={person} /> },
  { name: t('Role'), cell: (person) => <Role person={person} /> },
  { name: t('Second factor'), hidden: 'narrow', cell: (person) => <Factor person={person} /> },
  { name: t('Last active'), cell: (person) => <Seen person={person} /> },
]

type Props = { person: PersonView }

function Who({ person: { id, name, email } }: Props) {
  const { me } = useNewsroom()
  return (
    <span className="inline-flex min-w-0 items-center gap-[0.4375rem] text-sm">
      <Avatar name={name} />
      <span className="min-w-0 wrap-anywhere">
        <b dir="auto">{name}</b>
        {id === me.id && ` ${t('(you)')}`}
        <br />
        <span className="text-ink-3" dir="ltr">
          {email}
        </span>
      </span>
    </span>
  )
}

function Role({ person: { role, state } }: Props) {
  const isDisabled = state === 'disabled'
  return <span className={isDisabled ? 'text-ink-3' : undefined}>{standingName({ role, isDisabled })}</span>
}

function Factor({ person: { state, role, secondFactor } }: Props) {
  if (secondFactor) {
    return (
      <Pill tone="good" icon={ShieldCheck}>
        {t('on', {}, 'of the second factor')}
      </Pill>
    )
  }
  if (state !== 'active') return null
  if (role === 'reporter') return <span className="text-ink-3">{t('not required', {}, 'of the second factor')}</span>
  return (
    <Pill tone="waiting" icon={ShieldAlert}>
      {t('off', {}, 'of the second factor')}
    </Pill>
  )
}

/**
 * Shows when a person was last active, their sessions and keys, and for an invited person the state of the invitation
 * email.
 */
function Seen({ person: { state, seenAt, sessions, keys, letter } }: Props) {
  const { said } = useNewsroom()
  const more = [
    sessions > 1 ? t('signed in on {n, number} devices', { n: sessions }) : '',
    keys === 0 ? '' : t('{n, plural, one {# key} other {# keys}}', { n: keys }),
    letter === null ? '' : t(LETTER[letter.state]),
  ].filter(Boolean)
  const isFailed = letter?.state === 'failed' || (letter?.error ?? null) !== null
  const isSeen = state !== 'invited' && seenAt !== null
  return (
    <>
      {isSeen ? (
        said(seenAt)
      ) : (
        <span className="text-ink-3">{state === 'invited' ? t('invited, has not signed in') : t('not yet')}</span>
      )}
      {more.length > 0 && (
        <>
          <br />
          <span
            className={isFailed ? 'font-semibold whitespace-nowrap text-red' : 'text-ink-3'}
            title={letter?.error ?? undefined}
          >
            {saidList(more, 'commas')}
          </span>
        </>
      )}
    </>
  )
}
