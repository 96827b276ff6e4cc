import fs from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addPerson } from '#db/commands/people/add-person.ts'
import { record } from '#db/commands/shared/record.ts'
import { write } from '#db/engine/write.ts'
import { exportedEvents } from '#db/queries/audit/exported-events.ts'
import { type EventsInput, listEvents } from '#db/queries/audit/list-events.ts'
import { ADMIN, aStory, DAY, NOON, OTTILIE, openSections, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { eventSentences } from '#domain/audit/event-sentences.ts'
import { sentenceOfEvent } from '#domain/audit/sentence-of-event.ts'
import type { EventView } from '#domain/newsroom-views.ts'
import { type Actor, SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

const read = (input: EventsInput = {}, actor: Actor = SYSTEM): EventView[] => {
  const events = listEvents(paper.db, actor, input)
  if (!events.ok) throw new Error(events.code)
  return events.value.items
}
const saidBy = (input: EventsInput, actor?: Actor) => read(input, actor).map(({ said }) => said)

test('the audit log cannot be edited or deleted (P-69)', () => {
  openSections(paper.db)
  const before = paper.db.$client.prepare('select * from events').all()
  expect(before.length).toBeGreaterThan(3)
  for (const sql of ["update events set what = 'x'", 'delete from events', 'delete from events where id = 1']) {
    expect(() => paper.db.$client.exec(sql), sql).toThrow('the trail is not')
  }
  expect(() => paper.db.$client.exec('insert or replace into events (id, at, what) values (1, 1, 1)')).toThrow()
  expect(paper.db.$client.prepare('select * from events').all()).toEqual(before)
})

test('it is read by story, by person, by kind and by day, and by several at once', () => {
  openSections(paper.db)
  const ferry = aStory(paper.db, 'The ferry is late')
  aStory(paper.db, 'Trams return', {}, NOON + DAY)
  expect(saidBy({ article: ferry.id, kind: 'article.published' })).toEqual([
    'ottilie published “The ferry is late” as an update',
  ])
  expect(new Set(read({ kind: 'section' }).map(({ what }) => what))).toEqual(new Set(['section.created']))
  expect(read({ kind: 'sect' })).toEqual([])
  expect(read({ day: '2026-11-25' }).every(({ headline }) => headline === 'Trams return')).toBe(true)
  expect(read({ day: '2026-11-25', article: ferry.id })).toEqual([])
  expect(read({ person: OTTILIE.id ?? '' }).length).toBe(read({}).length)
  expect(read({ person: 'nobody' })).toEqual([])

  const added = addPerson(paper.db, ADMIN, { email: 'ines@halyard.example', name: 'Ines Roum', role: 'editor' }, NOON)
  const id = added.ok ? added.value.id : ''
  expect(saidBy({ person: id })).toEqual(['admin added Ines Roum as editor'])
  expect(saidBy({ person: id }, OTTILIE)).toEqual([])
  expect(listEvents(paper.db, TAMSIN, {})).toEqual({ ok: false, code: 'not-allowed' })
})

test('its pages follow each other without a gap, and so does its export', () => {
  write(paper.db, (tx) => {
    for (let n = 0; n < 1_203; n++) record(tx, { what: 'front.saved', actor: OTTILIE, now: NOON + n })
    return ok(null)
  })
  const seen: number[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page = listEvents(paper.db, SYSTEM, { cursor })
    if (!page.ok) throw new Error(page.code)
    seen.push(...page.value.items.map(({ id }) => id))
    cursor = page.value.next ?? undefined
  }
  expect(seen).toEqual(Array.from({ length: 1_203 }, (_, n) => 1_203 - n))
  const parts = [...exportedEvents(paper.db, SYSTEM, { format: 'ndjson' })]
  const lines = parts.join('').trim().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as { id: number }).id)).toEqual(seen)
  expect(Math.max(...parts.map((part) => part.split('\n').length))).toBeLessThan(502)
  expect([...exportedEvents(paper.db, TAMSIN, { format: 'ndjson' })].join('')).toBe('')
})

test('CSV cells are never formulas, whatever a headline has', () => {
  openSections(paper.db)
  for (const headline of ['=HYPERLINK("https://elsewhere.example")', '+1', '@SUM(A1)', '-2', 'One, "two"\nthree']) {
    aStory(paper.db, headline)
  }
  const csv = [...exportedEvents(paper.db, SYSTEM, { format: 'csv' })].join('')
  expect(csv).toContain(`"'=HYPERLINK(""https://elsewhere.example"")"`)
  expect(csv).toContain('"One, ""two""\nthree"')
  expect(csv.replaceAll('""', '')).not.toMatch(/(^|,)"[=+@-]/m)
})

test('every kind of event has a sentence, whatever its details', () => {
  const kinds = Object.keys(eventSentences)
  for (const what of kinds) {
    const said = sentenceOfEvent(what, { by: null, headline: null, person: null, details: {} })
    expect(said, what).toMatch(/^Broadsheet [a-z]/)
    expect(said, what).not.toMatch(/undefined|null|NaN|\[object/)
  }
  const written = ['db/commands', 'db/import'].flatMap((folder) =>
    (fs.readdirSync(folder, { recursive: true }) as string[])
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...fs.readFileSync(`${folder}/${file}`, 'utf8').matchAll(/what: '([a-z]+\.[a-z-]+)'/g)]),
  )
  expect(written.length).toBeGreaterThan(25)
  for (const [, what = ''] of written) expect(kinds).toContain(what)
})
