import fc from 'fast-check'
import type { TestAction } from '#db/proofs/testing/action.ts'
import { openNewsroom } from '#db/proofs/testing/actions-newsroom.ts'
import { performAction } from '#db/proofs/testing/actions.ts'
import { arbitraryAction } from '#db/proofs/testing/arbitrary-action.ts'
import { type ModelOptions, modelCache, type Visit } from '#db/proofs/testing/model-cache.ts'
import { MINUTE, NOON } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

// Callers mock lists with pages of two stories, so that a handful is enough for a second page.

/** The maximum; on average half as many. */
const MOST_ACTIONS = 50
const BEFORE_1970 = Date.UTC(1969, 10, 24, 23)

/** Any sequence of actions, and its start. */
export const arbitraryHistory = fc.tuple(
  fc.array(arbitraryAction, { minLength: 1, maxLength: MOST_ACTIONS, size: 'max' }),
  fc.constantFrom(NOON, BEFORE_1970),
)

export type Step = { action: TestAction; visit: Visit; done: boolean; families: Set<string> }

/** A newsroom whose every address is cached; after each action all of them are requested again. */
export function live(
  actions: TestAction[],
  { start = NOON, ...options }: ModelOptions & { start?: number } = {},
): Step[] {
  const newsroom = testNewsroom()
  // No durability is needed: nothing here outlives the process.
  newsroom.db.$client.pragma('synchronous = OFF')
  openNewsroom(newsroom.db, start)
  const cache = modelCache(newsroom.file, options)
  try {
    let now = start
    cache.visit(now)
    return actions.map((action) => {
      now += action.do === 'wait' ? action.ms : MINUTE
      const done = performAction(newsroom.db, action, now)?.ok ?? false
      // A refused action was rolled back, so nothing can have changed.
      const visit = done ? cache.visit(now) : { hits: 0, misses: [], stale: [] }
      return { action, done, visit, families: cache.families() }
    })
  } finally {
    cache.close()
    newsroom.close()
  }
}

export const staleIn = (steps: Step[]) =>
  steps.flatMap(({ action, visit }) => visit.stale.map((one) => `${JSON.stringify(action)} left ${one}`))
