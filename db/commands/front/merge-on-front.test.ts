import { afterEach, beforeEach, expect, test } from 'vitest'
import { mergeOnFront } from '#db/commands/front/steps/merge-on-front.ts'
import { write } from '#db/engine/write.ts'
import { discardedFronts, frontDraft, fronts, plannedFronts, sectionLeads } from '#db/schema/tables.ts'
import { aStory, NOON, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok } from '#domain/result.ts'

let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
  openSections(room.db)
})
afterEach(() => room.close())

const slotsOf = (section: number) => ({ lead: 1, bands: [{ kind: 'river', section, stories: [1] }] })
const merge = (from: number, into: number) => {
  const done = write(room.db, (tx) => ok(mergeOnFront(tx, from, into)))
  return done.ok && done.value
}

test('a merged section is replaced on every front that is public or still to come, and on no other', () => {
  const { db } = room
  const by = { plannedAt: NOON, plannedBy: null, dueAt: NOON }
  db.insert(fronts)
    .values({ id: 1, version: 1, slots: slotsOf(1), savedAt: NOON, savedBy: null })
    .onConflictDoUpdate({ target: fronts.id, set: { slots: slotsOf(1) } })
    .run()
  db.insert(plannedFronts)
    .values({ id: 1, slots: slotsOf(1), ...by })
    .run()
  db.insert(plannedFronts)
    .values({ id: 2, slots: slotsOf(1), ...by, doneAt: NOON, outcome: 'out' })
    .run()
  db.insert(frontDraft)
    .values({ id: 1, version: 1, slots: slotsOf(1), basedOn: 1, savedAt: NOON })
    .run()
  db.insert(discardedFronts)
    .values({ id: 1, slots: slotsOf(1), why: 'discarded', discardedAt: NOON })
    .run()
  expect(merge(1, 2)).toBe(true)
  const slots = [fronts, plannedFronts, frontDraft, discardedFronts].map((table) =>
    db
      .select({ slots: table.slots })
      .from(table)
      .all()
      .map((row) => row.slots),
  )
  expect(slots).toEqual([[slotsOf(2)], [slotsOf(2), slotsOf(1)], [slotsOf(2)], [slotsOf(2)]])
  // Nothing names it any more.
  expect(merge(1, 2)).toBe(false)
})

test('its pinned lead moves to a section that has none', () => {
  const { db } = room
  const { id: articleId } = aStory(db, 'Pinned')
  const pin = (sectionId: number) => db.insert(sectionLeads).values({ sectionId, articleId, pinnedAt: NOON }).run()
  pin(1)
  merge(1, 2)
  const pinned = () => db.select({ id: sectionLeads.sectionId }).from(sectionLeads).all()
  expect(pinned()).toEqual([{ id: 2 }])
  pin(1)
  merge(1, 2)
  expect(pinned()).toEqual([{ id: 1 }, { id: 2 }])
})
