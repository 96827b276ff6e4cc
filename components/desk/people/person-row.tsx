'use client'
import { Ellipsis, ShieldAlert, ShieldCheck } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { Avatar } from '#components/desk/parts/avatar.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { usePersonActs } from '#components/desk/people/use-people.ts'
import type { PersonView } from '#domain/newsroom-views.ts'
import { role } from '#domain/permissions/can.ts'

type Props = { person: PersonView; acts: ReturnType<typeof usePersonActs> }

export const moreIdOf = (person: { id: string }): string => `more-${person.id}`

export function PersonRow({ person, acts }: Props) {
  const { me } = useNewsroom()
  const { name, email, state } = person
  const isClosed = state === 'disabled'
  return (
    <tr>
      <td>
        <span className="who">
          <Avatar name={name} />
          <span>
            <b>{name}</b>
            {person.id === me.id && ' (you)'}
            <br />
            <span className="dim">{email}</span>
          </span>
        </span>
      </td>
      <td className={isClosed ? 'dim' : undefined}>{isClosed ? `${person.role}, closed` : person.role}</td>
      <td className="hide-s">
        <Factor person={person} />
      </td>
      <td>
        <Seen person={person} />
      </td>
      <td className="num">
        <PersonMenu person={person} acts={acts} />
      </td>
    </tr>
  )
}

function Factor({ person: { state, role: own, secondFactor } }: { person: PersonView }) {
  if (secondFactor) {
    return (
      <span className="factor yes">
        <ShieldCheck className="i" aria-hidden="true" /> on
      </span>
    )
  }
  if (state !== 'active') return null
  if (own === 'reporter') return <span className="dim">not asked</span>
  return (
    <span className="factor off">
      <ShieldAlert className="i" aria-hidden="true" /> off
    </span>
  )
}

const LETTER = { waiting: 'letter on its way', sent: 'letter sent', failed: 'letter not delivered' } as const

/**
 * Shows when a person was last active, their sessions and keys, and for an invited person the state of the invitation
 * email.
 */
function Seen({ person: { state, seenAt, sessions, keys, letter } }: { person: PersonView }) {
  const { said } = useNewsroom()
  const more = [
    sessions > 1 ? `in ${sessions} places` : '',
    keys === 0 ? '' : keys === 1 ? '1 key' : `${keys} keys`,
    letter === null ? '' : LETTER[letter.state],
  ].filter(Boolean)
  const isFailed = letter?.state === 'failed' || (letter?.error ?? null) !== null
  return (
    <>
      {state === 'invited' ? (
        <span className="dim">invited, not here yet</span>
      ) : seenAt === null ? (
        <span className="dim">not yet</span>
      ) : (
        said(seenAt)
      )}
      {more.length > 0 && (
        <>
          <br />
          <span className={isFailed ? 'late' : 'dim'} title={letter?.error ?? undefined}>
            {more.join(', ')}
          </span>
        </>
      )}
    </>
  )
}

/** The actions on an account. None of them changes what the person wrote. */
function PersonMenu({ person, acts }: Props) {
  const { me } = useNewsroom()
  const { name, state } = person
  const change = (to: Parameters<typeof acts.change>[0]['to'], said: string) => acts.change({ person, to, said })
  const items =
    state === 'disabled'
      ? [{ does: 'Open again', act: () => change({ disabled: false }, `${name} can sign in again.`) }]
      : [
          ...role.options
            .filter((one) => one !== person.role)
            .map((one) => ({
              does: `Make ${one === 'reporter' ? 'a' : 'an'} ${one}`,
              act: () => change({ role: one }, `${name} is now ${one}.`),
            })),
          { does: state === 'invited' ? 'New link' : 'New password by link', act: () => acts.reset(person) },
          ...(person.sessions > 0
            ? [
                {
                  does: 'Sign out everywhere',
                  act: () => acts.end({ person, what: 'sessions', said: `${name} is signed out everywhere.` }),
                },
              ]
            : []),
          ...(person.secondFactor && person.id !== me.id
            ? [
                {
                  does: 'Take the second factor away',
                  act: () =>
                    acts.end({
                      person,
                      what: 'second-factor',
                      said: `${name} is signed out, and signs in with the password alone until they set one up again.`,
                    }),
                },
              ]
            : []),
          {
            does: 'Close',
            act: () => change({ disabled: true }, `${name} is signed out everywhere and can no longer sign in.`),
          },
        ]
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        id={moreIdOf(person)}
        className="iconbtn s"
        aria-label={`More for ${name}`}
        title={`More for ${name}`}
      >
        <Ellipsis className="i" aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4}>
          {items.map(({ does, act }) => (
            <DropdownMenu.Item key={does} onSelect={act}>
              <span className="whole">{does}</span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
