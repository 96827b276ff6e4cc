import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addPerson } from '#db/commands/people/add-person.ts'
import { resetPerson } from '#db/commands/people/reset-person.ts'
import { setupLink } from '#db/commands/people/setup-link.ts'
import { disablePerson } from '#db/commands/people/steps/disable-person.ts'
import { updatePerson } from '#db/commands/people/update-person.ts'
import { listPeople } from '#db/queries/people/list-people.ts'
import { events, links, people } from '#db/schema/tables.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { type Actor, SYSTEM } from '#domain/permissions/can.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

const NOW = 1_000_000
const HOUR = 3_600_000
const ada = { email: ' Ada@Halyard.example ', name: ' Ada ', role: 'admin' } as const
const add = (over: Partial<Parameters<typeof addPerson>[2]> = {}) =>
  addPerson(paper.db, SYSTEM, { ...ada, ...over }, NOW)

test('every command about people refuses who is not an admin, and changes nothing (P-145)', () => {
  const added = add()
  const id = added.ok ? added.value.id : ''
  const before = paper.db.select().from(people).all()
  for (const role of ['reporter', 'editor'] as const) {
    const actor: Actor = { id: 'x', name: 'x', role }
    const refused = [
      addPerson(paper.db, actor, { ...ada, email: 'b@halyard.example' }, NOW),
      resetPerson(paper.db, actor, { person: id }, NOW),
      updatePerson(paper.db, actor, { id, role: 'reporter' }, NOW),
      disablePerson(paper.db, actor, { id }, NOW),
      listPeople(paper.db, actor, NOW),
    ]
    expect(refused).toEqual(refused.map(() => ({ ok: false, code: 'not-allowed' })))
  }
  expect(paper.db.select().from(people).all()).toEqual(before)
  expect(before).toHaveLength(1)
})

test('an added person is invited for 72 hours by a token that is not stored (P-144)', () => {
  const added = add()
  const token = added.ok ? added.value.token : null
  expect(listPeople(paper.db, SYSTEM, NOW)).toMatchObject({
    value: [{ name: 'Ada', email: 'ada@halyard.example', role: 'admin', state: 'invited', createdAt: NOW }],
  })
  const [link] = paper.db.select().from(links).all()
  expect(link).toMatchObject({ purpose: 'invitation', expiresAt: NOW + 72 * HOUR, usedAt: null })
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(JSON.stringify([link, paper.db.select().from(events).all()])).not.toContain(token)
  expect(setupLink(paper.db, NOW)).toBeNull()
})

test('invalid names and addresses of people are refused', () => {
  add()
  expect(add()).toMatchObject({ code: 'email-taken', field: 'email' })
  expect(add({ email: 'no address' })).toMatchObject({ code: 'no-email' })
  expect(add({ email: 'b@halyard.example', name: ' ' })).toMatchObject({ code: 'no-name' })
  expect(add({ email: 'b@halyard.example', password: 'elevenchars' })).toMatchObject({ code: 'weak-password' })
  expect(add({ email: 'bella@halyard.example', password: 'Bella@halyard.example' })).toMatchObject({
    code: 'weak-password',
  })
})

test('a reset is for an hour, by email or id, and replaces the link before it (P-144)', () => {
  const added = add({ password: 'the ferry leaves at nine' })
  expect(added).toMatchObject({ ok: true, value: { token: null } })
  for (const person of ['ADA@halyard.example', added.ok ? added.value.id : '']) {
    expect(resetPerson(paper.db, SYSTEM, { person }, NOW).ok).toBe(true)
  }
  expect(paper.db.select().from(links).all()).toMatchObject([{ purpose: 'reset', expiresAt: NOW + HOUR }])
  expect(resetPerson(paper.db, SYSTEM, { person: 'nobody' }, NOW)).toEqual({ ok: false, code: 'not-found' })
})

test('a disabled person loses their link, gets no other, and can be enabled again', () => {
  add()
  const added = add({ email: 'ben@halyard.example', role: 'reporter' })
  const id = added.ok ? added.value.id : ''
  expect(disablePerson(paper.db, SYSTEM, { id }, NOW).ok).toBe(true)
  expect(paper.db.select().from(links).where(eq(links.personId, id)).all()).toEqual([])
  expect(resetPerson(paper.db, SYSTEM, { person: id }, NOW)).toEqual({ ok: false, code: 'disabled' })
  expect(updatePerson(paper.db, SYSTEM, { id, disabled: false }, NOW).ok).toBe(true)
  expect(resetPerson(paper.db, SYSTEM, { person: id }, NOW).ok).toBe(true)
})

test('the last admin stays admin', () => {
  const added = add()
  const id = added.ok ? added.value.id : ''
  expect(disablePerson(paper.db, SYSTEM, { id }, NOW)).toEqual({ ok: false, code: 'last-admin' })
  expect(updatePerson(paper.db, SYSTEM, { id, role: 'editor' }, NOW)).toEqual({ ok: false, code: 'last-admin' })
  add({ email: 'ben@halyard.example' })
  expect(updatePerson(paper.db, SYSTEM, { id, role: 'editor' }, NOW).ok).toBe(true)
})
