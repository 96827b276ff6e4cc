import { afterEach, beforeEach, expect, test } from 'vitest'
import { AUTHOR, updateTerm } from '#db/commands/taxonomy/term.ts'
import { updateSection } from '#db/commands/taxonomy/update-section.ts'
import { collectReading } from '#db/engine/reading.ts'
import { sectionFront } from '#db/queries/front/section-front.ts'
import { columnists } from '#db/queries/taxonomy/columnists.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, CHART, must, NOON } from '#db/testing/seed.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let newsroom: ReturnType<typeof testNewsroom>
beforeEach(() => {
  newsroom = testNewsroom()
  aCast(newsroom.db)
  must(updateSection(newsroom.db, SYSTEM, { id: WORLD, voice: 'opinion' }, NOON))
  for (const authors of [[PIET], [NOOR], [NOOR, PIET]]) aStory(newsroom.db, { headline: authors.join(' '), authors })
})
afterEach(() => newsroom.close())

const WORLD = 1
/** The one has a portrait, the other none. */
const [NOOR, PIET] = ['noor-halvorsen', 'piet-morrow'] as const
const shown = (page = 1) => sectionFront(newsroom.db, { slug: 'world', page })?.columnists.map(({ slug }) => slug)
const idOf = (slug: string) =>
  newsroom.db.$client.prepare<[string], number>('select id from authors where slug = ?').pluck().get(slug) ?? 0

test('a section of opinion names its authors with a portrait, the most frequent first, on its first page', () => {
  expect(shown()).toEqual([NOOR])
  must(updateTerm(newsroom.db, SYSTEM, AUTHOR, { id: idOf(PIET), portrait: CHART }, NOON))
  expect(shown()).toEqual([NOOR, PIET])
  for (const headline of ['Once', 'Twice']) aStory(newsroom.db, { headline, authors: [PIET] })
  expect(shown()).toEqual([PIET, NOOR])
  must(updateSection(newsroom.db, SYSTEM, { id: WORLD, voice: 'news' }, NOON))
  expect(shown()).toEqual([])
})

test('it hangs on its authors without a portrait, who may get one', () => {
  const tags = new Set<string>()
  collectReading(tags, () => columnists(newsroom.db, { id: WORLD, limit: 1 }))
  expect([...tags]).toEqual([`author:${idOf(NOOR)}`, `author:${idOf(PIET)}`])
})
