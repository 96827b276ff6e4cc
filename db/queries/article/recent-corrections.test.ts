import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { advanceDay } from '#db/commands/schedule/advance-day.ts'
import { recentCorrections } from '#db/queries/article/corrections.ts'
import { DAY } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, must, NOON } from '#db/testing/seed.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
  aCast(paper.db)
})
afterEach(() => paper.close())

const corrected = (headline: string, at: number) => {
  const story = aStory(paper.db, { headline, at })
  const correction = { id: story.id, version: story.version, kind: 'correction' as const, note: `${headline}: mended.` }
  must(publishArticle(paper.db, SYSTEM, correction, at))
  return story
}
const notes = () => recentCorrections(paper.db).map(({ note }) => note)

test('corrections of the last thirty days are told, newest first; a withdrawn story is not named (P-638)', () => {
  const { db } = paper
  corrected('Old', NOON - 40 * DAY)
  const gone = corrected('Gone', NOON - DAY)
  corrected('New', NOON)
  advanceDay(db, NOON)
  expect(notes()).toEqual(['New: mended.', 'Gone: mended.'])
  must(withdrawArticle(db, SYSTEM, { id: gone.id, legal: false }, NOON))
  expect(notes()).toEqual(['New: mended.'])
  advanceDay(db, NOON + 31 * DAY)
  expect(notes()).toEqual([])
})
