import { expect, test } from 'vitest'
import { personColumns } from '#components/desk/people/person-columns.tsx'
import { ANA, render } from '#components/desk/testing/page.tsx'
import type { PersonView } from '#domain/newsroom-views.ts'

const PERSON: PersonView = {
  id: 'ruben',
  name: 'Ruben Okoro',
  email: 'ruben@halyard.example',
  role: 'reporter',
  state: 'active',
  createdAt: 0,
  secondFactor: false,
  sessions: 0,
  keys: 0,
  seenAt: null,
  letter: null,
}

function cells(over: Partial<PersonView> = {}) {
  const person = { ...PERSON, ...over }
  const page = render(
    <table>
      <tbody>
        <tr>
          {personColumns().map(({ name, cell }) => (
            <td key={name}>{cell(person)}</td>
          ))}
        </tr>
      </tbody>
    </table>,
  )
  const [who = '', role = '', factor = '', seen = ''] = page.all('td')
  return { ...page, who, role, factor: factor.trim(), seen }
}

test('a person has a name, an address and a role', () => {
  const { who, role } = cells()
  expect(who).toContain('Ruben Okoro')
  expect(who).toContain('ruben@halyard.example')
  expect(who).not.toContain('(you)')
  expect(role).toBe('reporter')
})

test('one’s own row says so', () => {
  expect(cells({ id: ANA.id }).who).toContain('(you)')
})

test('a deactivated account is named as such', () => {
  expect(cells({ state: 'disabled' }).role).toBe('reporter, deactivated')
})

const factors: [string, Partial<PersonView>, string][] = [
  ['a reporter has one', { secondFactor: true }, 'on'],
  ['a reporter needs none', {}, 'not required'],
  ['an editor has none', { role: 'editor' }, 'off'],
  ['an invited editor has none yet', { role: 'editor', state: 'invited' }, ''],
]
test.each(factors)('second factor: %s', (_, over, says) => {
  expect(cells(over).factor).toBe(says)
})

const seen: [string, Partial<PersonView>, string][] = [
  ['an invited person', { state: 'invited' }, 'invited, has not signed in'],
  ['nobody yet', {}, 'not yet'],
  ['a single session needs no word', { sessions: 1 }, 'not yet'],
  ['several sessions and keys', { sessions: 2, keys: 1 }, 'not yetsigned in on 2 devices, 1 key'],
  ['a letter', { state: 'invited', letter: { state: 'sent', error: null } }, 'invited, has not signed inemail sent'],
]
test.each(seen)('last seen: %s', (_, over, says) => {
  expect(cells(over).seen).toBe(says)
})

test('a person who was active has a time', () => {
  expect(cells({ seenAt: Date.UTC(2020, 4, 3) }).seen).toContain('2020')
})

test('a letter that was not delivered is marked, with the reason', () => {
  const marked = (letter: PersonView['letter']) => cells({ state: 'invited', letter }).main.querySelector('.text-red')
  expect(marked({ state: 'sent', error: null })).toBeNull()
  expect(marked({ state: 'failed', error: null })?.textContent).toBe('email not delivered')
  expect(marked({ state: 'waiting', error: 'No such mailbox' })?.getAttribute('title')).toBe('No such mailbox')
})
