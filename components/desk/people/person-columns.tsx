'use client'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { Avatar } from '#components/desk/parts/avatar.tsx'
import { Pill } from '#components/desk/parts/feedback/pill.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { peopleWords as words } from '#components/desk/words/people.ts'
import type { PersonView } from '#domain/newsroom-views.ts'

/** Columns of an account: the person, their role and second factor, and when they were last active. */
export const personColumns: readonly Column<PersonView>[] = [
  { name: words.columns.person, cell: (person) => <Who person={person} /> },
  { name: words.columns.role, cell: (person) => <Role person={person} /> },
  { name: words.columns.factor, hidden: 'narrow', cell: (person) => <Factor person={person} /> },
  { name: words.columns.seen, cell: (person) => <Seen person={person} /> },
]

type Props = { person: PersonView }

function Who({ person: { id, name, email } }: Props) {
  const { me } = useNewsroom()
  return (
    <span className="inline-flex min-w-0 items-center gap-[0.4375rem] text-sm">
      <Avatar name={name} />
      <span className="min-w-0 wrap-anywhere">
        <b>{name}</b>
        {id === me.id && ` ${words.you}`}
        <br />
        <span className="text-ink-3">{email}</span>
      </span>
    </span>
  )
}

function Role({ person: { role, state } }: Props) {
  const name = everyScreenWords.roles[role]
  return state === 'disabled' ? <span className="text-ink-3">{words.deactivated(name)}</span> : name
}

function Factor({ person: { state, role, secondFactor } }: Props) {
  if (secondFactor) {
    return (
      <Pill tone="good" icon={ShieldCheck}>
        {words.factorOn}
      </Pill>
    )
  }
  if (state !== 'active') return null
  if (role === 'reporter') return <span className="text-ink-3">{words.factorNotRequired}</span>
  return (
    <Pill tone="waiting" icon={ShieldAlert}>
      {words.factorOff}
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
    sessions > 1 ? words.places(sessions) : '',
    keys === 0 ? '' : words.keys(keys),
    letter === null ? '' : words.letter[letter.state],
  ].filter(Boolean)
  const isFailed = letter?.state === 'failed' || (letter?.error ?? null) !== null
  const isSeen = state !== 'invited' && seenAt !== null
  return (
    <>
      {isSeen ? said(seenAt) : <span className="text-ink-3">{state === 'invited' ? words.invited : words.notYet}</span>}
      {more.length > 0 && (
        <>
          <br />
          <span
            className={isFailed ? 'font-semibold whitespace-nowrap text-red' : 'text-ink-3'}
            title={letter?.error ?? undefined}
          >
            {more.join(', ')}
          </span>
        </>
      )}
    </>
  )
}
