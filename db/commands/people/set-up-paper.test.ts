import { afterEach, beforeEach, expect, test } from 'vitest'
import { addPerson } from '#db/commands/people/add-person.ts'
import { consumeLink } from '#db/commands/people/consume-link.ts'
import { setupLink } from '#db/commands/people/setup-link.ts'
import { hideChecklist } from '#db/commands/settings/hide-checklist.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { storedDay } from '#db/queries/schedule/stored-day.ts'
import { deskChecklist } from '#db/queries/settings/desk-checklist.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { site } from '#db/queries/settings/site.ts'
import { people } from '#db/schema/tables.ts'
import { ADMIN, aStory, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { ChecklistStep } from '#domain/paper/checklist.ts'
import type { SetupPaper } from '#domain/paper/setup-paper.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

const ADA = { name: 'Ada Brandt', email: 'ada@halyard.example', hashed: 'x' }
const HERE = { siteUrl: 'http://localhost:3000' }
const setUp = (given?: SetupPaper) => {
  const token = setupLink(paper.db, NOON)?.token ?? ''
  return consumeLink(paper.db, { token, ...ADA, paper: given }, NOON)
}
const shown = () => deskChecklist(paper.db, HERE).isShown
const done = (siteUrl = HERE.siteUrl): ChecklistStep[] =>
  deskChecklist(paper.db, { siteUrl }).steps.flatMap(({ step, isDone }) => (isDone ? [step] : []))

test('the set-up link gives the paper its name, language and zone, and its day begins there', () => {
  must(setUp({ name: 'The Halyard', language: 'de', zone: 'Pacific/Kiritimati' }))
  expect(site(paper.db)).toMatchObject({ name: 'The Halyard', language: 'de', zone: 'Pacific/Kiritimati' })
  expect(storedDay(paper.db)).toBe('2026-11-25')
})

test('an unknown zone creates neither the account nor the settings', () => {
  expect(setUp({ name: 'The Halyard', language: 'en', zone: 'Mars/Olympus' })).toMatchObject({
    ok: false,
    code: 'unknown-zone',
    field: 'paper.zone',
  })
  expect(paper.db.select().from(people).all()).toEqual([])
  expect(paperSettings(paper.db).version).toBe(0)
  expect(setupLink(paper.db, NOON)).not.toBeNull()
})

test('without facts of the paper the defaults stay', () => {
  must(setUp())
  expect(paperSettings(paper.db)).toMatchObject({ name: 'Broadsheet', version: 0 })
  expect(shown()).toBe(true)
})

test('other links ignore facts of the paper', () => {
  const added = must(addPerson(paper.db, ADMIN, { name: 'Ines', email: 'ines@halyard.example', role: 'admin' }, NOON))
  const given = { name: 'The Bollard', language: 'en', zone: 'UTC' }
  must(consumeLink(paper.db, { token: added.token ?? '', hashed: 'x', paper: given }, NOON))
  expect(paperSettings(paper.db).name).toBe('Broadsheet')
  expect(shown()).toBe(false)
})

test('each step of the first day is done by a fact, and the list goes with the last', () => {
  must(setUp({ name: 'The Halyard', language: 'en', zone: 'UTC' }))
  expect([shown(), done()]).toEqual([true, []])
  openSections(paper.db)
  expect(done()).toEqual(['sections'])
  must(addPerson(paper.db, ADMIN, { name: 'Ines', email: 'ines@halyard.example', role: 'reporter' }, NOON))
  expect(done()).toEqual(['sections', 'people'])
  aStory(paper.db, 'The first boat', {}, NOON)
  expect(done()).toEqual(['sections', 'people', 'story'])
  expect(done('https://halyard.example')).toEqual(['sections', 'people', 'story', 'online'])
})

test('an admin hides the list and shows it again; nobody else may', () => {
  must(setUp())
  expect(hideChecklist(paper.db, OTTILIE, { isHidden: true }, NOON)).toEqual({ ok: false, code: 'not-allowed' })
  expect(shown()).toBe(true)
  must(hideChecklist(paper.db, ADMIN, { isHidden: true }, NOON))
  expect(shown()).toBe(false)
  must(hideChecklist(paper.db, ADMIN, { isHidden: false }, NOON))
  expect(shown()).toBe(true)
})

test('a paper that was set up before has no list, whatever it lacks', () => {
  must(saveSettings(paper.db, ADMIN, { name: 'The Old Halyard' }, NOON))
  expect(shown()).toBe(false)
})
