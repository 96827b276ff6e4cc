import { expect, test } from 'vitest'
import { personActions } from '#components/desk/people/person-actions.ts'
import type { usePersonActs } from '#components/desk/people/use-people.ts'
import type { PersonView } from '#domain/newsroom-views.ts'

const PERSON: PersonView = {
  id: 'ruben',
  name: 'Ruben Okoro',
  email: 'ruben@halyard.example',
  role: 'editor',
  state: 'active',
  createdAt: 0,
  secondFactor: false,
  sessions: 0,
  keys: 0,
  seenAt: null,
  letter: null,
}

/** The actions on a person, by name, and what they ask for. */
function on(over: Partial<PersonView>, sendsMail = true, me = 'ana') {
  const asked: unknown[] = []
  const ask = (input: unknown) => void asked.push(input)
  const acts = { change: ask, reset: ask, end: ask } as ReturnType<typeof usePersonActs>
  const listed = personActions({ ...PERSON, ...over }, { id: me }, sendsMail, acts)
  const run = (name: string) => {
    const found = listed.find((one) => one.name === name)
    if (found && 'does' in found) found.does()
    return asked[0]
  }
  return { names: listed.map(({ name }) => name), run }
}

const roles = ['Make a reporter', 'Make an admin']
const lists: [string, string[], string[]][] = [
  ['one who is signed in nowhere', on({}).names, [...roles, 'Password reset link', 'Deactivate']],
  [
    'one with sessions and a second factor',
    on({ sessions: 1, secondFactor: true }).names,
    [...roles, 'Password reset link', 'Sign out everywhere', 'Remove second factor', 'Deactivate'],
  ],
  [
    'oneself keeps the second factor',
    on({ secondFactor: true }, true, 'ruben').names,
    [...roles, 'Password reset link', 'Deactivate'],
  ],
  [
    'an invited one, by mail',
    on({ state: 'invited' }).names,
    [...roles, 'Send the invitation again', 'New invitation link', 'Revoke the invitation'],
  ],
  [
    'an invited one, without mail',
    on({ state: 'invited' }, false).names,
    [...roles, 'New invitation link', 'Revoke the invitation'],
  ],
  ['a deactivated one', on({ state: 'disabled', sessions: 1 }).names, ['Reactivate']],
]
test.each(lists)('actions on an account: %s', (_, names, expected) => {
  expect(names).toEqual(expected)
})

test('each action asks for what its name says', () => {
  expect(on({}).run('Make an admin')).toMatchObject({ to: { role: 'admin' } })
  expect(on({}).run('Deactivate')).toMatchObject({ to: { disabled: true } })
  expect(on({ state: 'disabled' }).run('Reactivate')).toMatchObject({ to: { disabled: false } })
  expect(on({ sessions: 2 }).run('Sign out everywhere')).toMatchObject({ what: 'sessions' })
  expect(on({ secondFactor: true }).run('Remove second factor')).toMatchObject({ what: 'second-factor' })
  expect(on({ state: 'invited' }).run('Send the invitation again')).toMatchObject({ isByMail: true })
  expect(on({ state: 'invited' }).run('New invitation link')).toMatchObject({ isByMail: false })
})
