import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { anyDeed } from '#db/any-deed.testing.ts'
import { DAY, MINUTE, NOON } from '#db/commands/cast.testing.ts'
import { type Deed, KINDS_OF_DEED, openNewsroom, perform } from '#db/deeds.testing.ts'
import { modelCache, type Visit } from '#db/freshness.testing.ts'
import { testNewsroom } from '#db/testing.ts'

// With pages of two a handful of stories is enough for a second page.
vi.mock('#domain/article/list-size.ts', () => ({ LIST_SIZE: 2, MAX_LIST_PAGE: 3 }))

const RUNS = 60
/** At most; on average half as many. */
const MOST_DEEDS = 50
const BEFORE_1970 = Date.UTC(1969, 10, 24, 23)
/** The same runs every time; another seed looks elsewhere: `FRESHNESS_SEED=7 npx vitest run db/freshness.test.ts`. */
const SEED = Number(process.env['FRESHNESS_SEED'] ?? 20261124)

type Step = { deed: Deed; visit: Visit; done: boolean; families: Set<string> }

/** A newsroom whose every address is kept; after each deed all of them are asked again. */
function live(deeds: Deed[], { start = NOON, ignored }: { start?: number; ignored?: string } = {}): Step[] {
  const newsroom = testNewsroom()
  // Nothing here outlives the process.
  newsroom.db.$client.pragma('synchronous = OFF')
  openNewsroom(newsroom.db, start)
  const cache = modelCache(newsroom.file, ignored)
  try {
    let now = start
    cache.visit(now)
    return deeds.map((deed) => {
      now += deed.do === 'wait' ? deed.ms : MINUTE
      const done = perform(newsroom.db, deed, now)?.ok ?? false
      // What was refused rolled back, so there is nothing new to see.
      const visit = done ? cache.visit(now) : { hits: 0, misses: [], stale: [] }
      return { deed, done, visit, families: cache.families() }
    })
  } finally {
    cache.close()
    newsroom.close()
  }
}

const staleIn = (steps: Step[]) =>
  steps.flatMap(({ deed, visit }) => visit.stale.map((one) => `${JSON.stringify(deed)} left ${one}`))

test('after any sequence of commands every kept copy that counts as fresh equals a fresh run', () => {
  const all = { hits: 0, misses: 0 }
  const done = new Set<string>()
  const deedsOf = fc.array(anyDeed, { minLength: 1, maxLength: MOST_DEEDS, size: 'max' })
  fc.assert(
    fc.property(deedsOf, fc.constantFrom(NOON, BEFORE_1970), (deeds, start) => {
      for (const step of live(deeds, { start })) {
        expect(staleIn([step])).toEqual([])
        // Nothing that stays on the desk, a save of a published story least of all, costs a reader a page.
        if (step.deed.do.startsWith('desk')) expect(step.visit.misses, step.deed.do).toEqual([])
        all.hits += step.visit.hits
        all.misses += step.visit.misses.length
        if (step.done) done.add(step.deed.do)
      }
    }),
    { seed: SEED, numRuns: RUNS },
  )
  // A cache that throws everything away is always fresh: this one keeps most of it, and every deed was done.
  expect(all.hits / (all.hits + all.misses)).toBeGreaterThan(0.75)
  expect([...done].toSorted()).toEqual([...KINDS_OF_DEED].toSorted())
}, 120_000)

const WAIT = (days: number): Deed => ({ do: 'wait', ms: days * DAY })
const STORY: Deed = { do: 'story', headline: 'Tides', edit: { text: 'No harbour is dry.' } }

/** For each family of tags, deeds after which a cache that is blind to it serves what is no longer so. */
const BLIND: Record<string, Deed[]> = {
  list: [STORY],
  article: [WAIT(366)],
  address: [{ do: 'open section', name: 'Harbour', parent: null }],
  site: [{ do: 'settings', to: { name: 'The Halyard' } }],
  section: [{ do: 'change section', of: 0, to: { name: 'The world' } }],
  topic: [{ do: 'change term', noun: 'topic', of: 0, to: { name: 'Trains' } }],
  author: [{ do: 'change term', noun: 'author', of: 0, to: { role: 'Coast' } }],
  source: [{ do: 'change term', noun: 'source', of: 0, to: { policy: 'no-index' } }],
  media: [
    { do: 'story', headline: 'Tides', edit: { image: 2 } },
    { do: 'picture', n: 2 },
  ],
  front: [{ do: 'front', stories: [1], section: null }],
  today: [WAIT(1)],
  month: [STORY],
  day: [WAIT(1), STORY],
  news: [WAIT(2)],
  search: [STORY],
}
/** Families that no page needs today: whoever reads one reads another that changes with it. */
const SPARE: Record<string, Deed[]> = {
  // The front reads `list:front` too. A page of corrections will need it.
  corrections: [
    { do: 'change', n: 0, edit: {}, kind: 'correction' },
    { do: 'withdraw', n: 0, legal: false },
    { do: 'publish', n: 0, kind: 'update', inMs: 0 },
  ],
}

test.each(Object.entries(BLIND))('without `%s` the property fails', (family, deeds) => {
  expect(staleIn(live(deeds))).toEqual([])
  const blind = live(deeds, { ignored: family })
  expect(blind.map((step) => step.done)).not.toContain(false)
  expect(staleIn(blind)).not.toEqual([])
})

test.each(Object.entries(SPARE))('`%s` is spare', (family, deeds) => {
  const blind = live(deeds, { ignored: family })
  expect(blind.map((step) => step.done)).not.toContain(false)
  expect(staleIn(blind)).toEqual([])
})

test('every family of tags that a query reads stands in one of the two tables', () => {
  const deeds = [...Object.values(BLIND), ...Object.values(SPARE)].flat()
  const families = new Set(live(deeds).flatMap((step) => [...step.families]))
  expect([...families].toSorted()).toEqual([...Object.keys(BLIND), ...Object.keys(SPARE)].toSorted())
})
