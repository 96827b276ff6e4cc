import fc from 'fast-check'
import type { Deed } from '#db/proofs/testing/action.ts'
import { openNewsroom } from '#db/proofs/testing/actions-newsroom.ts'
import { perform } from '#db/proofs/testing/actions.ts'
import { anyDeed } from '#db/proofs/testing/arbitrary-action.ts'
import { type ModelOptions, modelCache, type Visit } from '#db/proofs/testing/freshness.ts'
import { MINUTE, NOON } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

// Callers mock lists with pages of two stories, so that a handful is enough for a second page.

/** The maximum; on average half as many. */
const MOST_DEEDS = 50
const BEFORE_1970 = Date.UTC(1969, 10, 24, 23)

/** Any sequence of actions, and its start. */
export const anyHistory = fc.tuple(
  fc.array(anyDeed, { minLength: 1, maxLength: MOST_DEEDS, size: 'max' }),
  fc.constantFrom(NOON, BEFORE_1970),
)

export type Step = { deed: Deed; visit: Visit; done: boolean; families: Set<string> }

/** A newsroom whose every address is cached; after each action all of them are requested again. */
export function live(deeds: Deed[], { start = NOON, ...options }: ModelOptions & { start?: number } = {}): Step[] {
  const newsroom = testNewsroom()
  // No durability is needed: nothing here outlives the process.
  newsroom.db.$client.pragma('synchronous = OFF')
  openNewsroom(newsroom.db, start)
  const cache = modelCache(newsroom.file, options)
  try {
    let now = start
    cache.visit(now)
    return deeds.map((deed) => {
      now += deed.do === 'wait' ? deed.ms : MINUTE
      const done = perform(newsroom.db, deed, now)?.ok ?? false
      // A refused action was rolled back, so nothing can have changed.
      const visit = done ? cache.visit(now) : { hits: 0, misses: [], stale: [] }
      return { deed, done, visit, families: cache.families() }
    })
  } finally {
    cache.close()
    newsroom.close()
  }
}

export const staleIn = (steps: Step[]) =>
  steps.flatMap(({ deed, visit }) => visit.stale.map((one) => `${JSON.stringify(deed)} left ${one}`))
