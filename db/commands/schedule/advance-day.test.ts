import { expect, test } from 'vitest'
import { advanceDay } from '#db/commands/schedule/advance-day.ts'
import { nextDueAt } from '#db/commands/schedule/steps/next-due-at.ts'
import { storedDay } from '#db/queries/schedule/stored-day.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

const EVENING = Date.parse('2026-11-24T23:59:59.900Z')
const MIDNIGHT = Date.parse('2026-11-25T00:00:00Z')

test('a day that nobody turned is due at once: at a first start, just after midnight, and days later (P-364)', () => {
  const { db, close } = testNewsroom()
  expect(nextDueAt(db, EVENING)).toBe(EVENING)
  advanceDay(db, EVENING)
  expect(storedDay(db)).toBe('2026-11-24')
  expect(nextDueAt(db, EVENING)).toBe(MIDNIGHT)
  // A timer fires on its instant or after it, never before.
  for (const late of [MIDNIGHT, MIDNIGHT + 1, MIDNIGHT + 3 * 86_400_000]) expect(nextDueAt(db, late)).toBe(late)
  advanceDay(db, MIDNIGHT + 1)
  expect(nextDueAt(db, MIDNIGHT + 1)).toBe(MIDNIGHT + 86_400_000)
  close()
})
