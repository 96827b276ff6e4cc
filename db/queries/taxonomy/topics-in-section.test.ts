import { afterEach, beforeEach, expect, test } from 'vitest'
import { TOPIC, updateTerm } from '#db/commands/taxonomy/term.ts'
import { collectReading } from '#db/engine/reading.ts'
import { sectionFront } from '#db/queries/front/section-front.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, must, NOON } from '#db/testing/seed.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let newsroom: ReturnType<typeof testNewsroom>
beforeEach(() => {
  newsroom = testNewsroom()
  aCast(newsroom.db)
})
afterEach(() => newsroom.close())

const topics = (page = 1) => sectionFront(newsroom.db, { slug: 'world', page })?.topics.map(({ name }) => name)

test('a section names the topics of its newest stories, the most frequent first, on its first page', () => {
  expect(topics()).toEqual([])
  aStory(newsroom.db, { headline: 'Fund', topics: ['harbour-fund'] })
  for (const headline of ['Train', 'Tram']) aStory(newsroom.db, { headline, topics: ['rail'] })
  aStory(newsroom.db, { headline: 'Elsewhere', topics: ['harbour-fund'], sections: ['politics'] })
  expect(topics()).toEqual(['Rail', 'Harbour fund'])
  expect(topics(2)).toBeUndefined()
})

test('it hangs on the names of the topics that it shows', () => {
  aStory(newsroom.db, { headline: 'Train', topics: ['rail'] })
  const tags = new Set<string>()
  collectReading(tags, () => topics())
  const rail = sectionFront(newsroom.db, { slug: 'world', page: 1 })?.topics[0]
  expect(tags).toContain(`topic:${rail?.id}`)
  must(updateTerm(newsroom.db, SYSTEM, TOPIC, { id: rail?.id ?? 0, name: 'Railways' }, NOON))
  expect(topics()).toEqual(['Railways'])
})
