import { expect, test } from 'vitest'
import { personActions } from '#components/desk/people/person-actions.ts'
import type { usePersonActs } from '#components/desk/people/use-people.ts'
import { peopleWords } from '#components/desk/words/people.ts'
import type { PersonView } from '#domain/newsroom-views.ts'

const { actions } = peopleWords
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

const roles = [actions.makeRole.reporter, actions.makeRole.admin]
const lists: [string, string[], string[]][] = [
  ['one who is signed in nowhere', on({}).names, [...roles, actions.passwordLink, actions.deactivate]],
  [
    'one with sessions and a second factor',
    on({ sessions: 1, secondFactor: true }).names,
    [...roles, actions.passwordLink, actions.signOut, actions.removeFactor, actions.deactivate],
  ],
  [
    'oneself keeps the second factor',
    on({ secondFactor: true }, true, 'ruben').names,
    [...roles, actions.passwordLink, actions.deactivate],
  ],
  [
    'an invited one, by mail',
    on({ state: 'invited' }).names,
    [...roles, actions.sendAgain, actions.newLink, actions.revoke],
  ],
  ['an invited one, without mail', on({ state: 'invited' }, false).names, [...roles, actions.newLink, actions.revoke]],
  ['a deactivated one', on({ state: 'disabled', sessions: 1 }).names, [actions.reactivate]],
]
test.each(lists)('actions on an account: %s', (_, names, expected) => {
  expect(names).toEqual(expected)
})

test('each action asks for what its name says', () => {
  expect(on({}).run(actions.makeRole.admin)).toMatchObject({ to: { role: 'admin' } })
  expect(on({}).run(actions.deactivate)).toMatchObject({ to: { disabled: true } })
  expect(on({ state: 'disabled' }).run(actions.reactivate)).toMatchObject({ to: { disabled: false } })
  expect(on({ sessions: 2 }).run(actions.signOut)).toMatchObject({ what: 'sessions' })
  expect(on({ secondFactor: true }).run(actions.removeFactor)).toMatchObject({ what: 'second-factor' })
  expect(on({ state: 'invited' }).run(actions.sendAgain)).toMatchObject({ isByMail: true })
  expect(on({ state: 'invited' }).run(actions.newLink)).toMatchObject({ isByMail: false })
})
