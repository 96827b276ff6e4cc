'use client'
import { Ellipsis } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { Avatar } from '#components/desk/parts/avatar.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { usePersonActs } from '#components/desk/people/use-people.ts'
import type { PersonView } from '#domain/newsroom-views.ts'
import { role } from '#domain/permissions/can.ts'

type Props = { person: PersonView; acts: ReturnType<typeof usePersonActs> }

export const moreIdOf = (person: { id: string }): string => `more-${person.id}`

export function PersonRow({ person, acts }: Props) {
  const { me, said } = useNewsroom()
  const { name, email, state, createdAt } = person
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
        {state === 'invited' ? <span className="dim">invited, not here yet</span> : said(createdAt)}
      </td>
      <td className="num">
        <PersonMenu person={person} acts={acts} />
      </td>
    </tr>
  )
}

/** What can be done with a sign-in. Nothing of it touches what the person wrote. */
function PersonMenu({ person, acts }: Props) {
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
