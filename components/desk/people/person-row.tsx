'use client'
import * as DropdownMenu from '@radix-ui/react-dropdown-menu'
import { Ellipsis, ShieldAlert, ShieldCheck } from 'lucide-react'
import { Avatar } from '#components/desk/parts/avatar.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { usePersonActs } from '#components/desk/people/use-people.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { peopleWords as words } from '#components/desk/words/people.ts'
import type { PersonView } from '#domain/newsroom-views.ts'
import { role } from '#domain/permissions/can.ts'

type Props = { person: PersonView; sendsMail: boolean; acts: ReturnType<typeof usePersonActs> }

export const moreIdOf = (person: { id: string }): string => `more-${person.id}`

export function PersonRow({ person, sendsMail, acts }: Props) {
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
            {person.id === me.id && ` ${words.you}`}
            <br />
            <span className="dim">{email}</span>
          </span>
        </span>
      </td>
      <td className={isClosed ? 'dim' : undefined}>
        {isClosed ? words.deactivated(everyScreenWords.roles[person.role]) : everyScreenWords.roles[person.role]}
      </td>
      <td className="hide-s">
        <Factor person={person} />
      </td>
      <td>
        <Seen person={person} />
      </td>
      <td className="num">
        <PersonMenu person={person} sendsMail={sendsMail} acts={acts} />
      </td>
    </tr>
  )
}

function Factor({ person: { state, role: own, secondFactor } }: { person: PersonView }) {
  if (secondFactor) {
    return (
      <span className="factor yes">
        <ShieldCheck className="i" aria-hidden="true" /> {words.factorOn}
      </span>
    )
  }
  if (state !== 'active') return null
  if (own === 'reporter') return <span className="dim">{words.factorNotRequired}</span>
  return (
    <span className="factor off">
      <ShieldAlert className="i" aria-hidden="true" /> {words.factorOff}
    </span>
  )
}

/**
 * Shows when a person was last active, their sessions and keys, and for an invited person the state of the invitation
 * email.
 */
function Seen({ person: { state, seenAt, sessions, keys, letter } }: { person: PersonView }) {
  const { said } = useNewsroom()
  const more = [
    sessions > 1 ? words.places(sessions) : '',
    keys === 0 ? '' : words.keys(keys),
    letter === null ? '' : words.letter[letter.state],
  ].filter(Boolean)
  const isFailed = letter?.state === 'failed' || (letter?.error ?? null) !== null
  return (
    <>
      {state === 'invited' ? (
        <span className="dim">{words.invited}</span>
      ) : seenAt === null ? (
        <span className="dim">{words.notYet}</span>
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
function PersonMenu({ person, sendsMail, acts }: Props) {
  const { me } = useNewsroom()
  const { name, state } = person
  const { actions, done } = words
  const change = (to: Parameters<typeof acts.change>[0]['to'], said: string) => acts.change({ person, to, said })
  const items =
    state === 'disabled'
      ? [{ does: actions.reactivate, act: () => change({ disabled: false }, done.reactivated(name)) }]
      : [
          ...role.options
            .filter((one) => one !== person.role)
            .map((one) => ({
              does: actions.makeRole[one],
              act: () => change({ role: one }, done.role(name, everyScreenWords.roles[one])),
            })),
          ...(state === 'invited' && sendsMail
            ? [{ does: actions.sendAgain, act: () => acts.reset({ person, isByMail: true }) }]
            : []),
          { does: state === 'invited' ? actions.newLink : actions.passwordLink, act: () => acts.reset({ person }) },
          ...(person.sessions > 0
            ? [
                {
                  does: actions.signOut,
                  act: () => acts.end({ person, what: 'sessions', said: done.signedOut(name) }),
                },
              ]
            : []),
          ...(person.secondFactor && person.id !== me.id
            ? [
                {
                  does: actions.removeFactor,
                  act: () =>
                    acts.end({
                      person,
                      what: 'second-factor',
                      said: done.factorRemoved(name),
                    }),
                },
              ]
            : []),
          state === 'invited'
            ? { does: actions.revoke, act: () => change({ disabled: true }, done.revoked(name)) }
            : { does: actions.deactivate, act: () => change({ disabled: true }, done.deactivated(name)) },
        ]
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        id={moreIdOf(person)}
        className="iconbtn s"
        aria-label={everyScreenWords.moreFor(name)}
        title={everyScreenWords.moreFor(name)}
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
