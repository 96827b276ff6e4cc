import { z } from 'zod'
import { ok, type Result, refuse } from '#domain/result.ts'

export const status = z.enum(['draft', 'in-review', 'scheduled', 'published', 'withdrawn'])
export type Status = z.infer<typeof status>
export type Move =
  | 'submit'
  | 'recall'
  | 'return'
  | 'publish'
  | 'schedule'
  | 'unschedule'
  | 'withdraw'
  | 'undo-publication'

/** The workflow: the status that each move leads to from each status. Moves that are not listed are impossible. */
const moves = {
  draft: { submit: 'in-review', publish: 'published', schedule: 'scheduled' },
  'in-review': { recall: 'draft', return: 'draft', publish: 'published', schedule: 'scheduled' },
  scheduled: { unschedule: 'draft', schedule: 'scheduled', publish: 'published' },
  published: { publish: 'published', withdraw: 'withdrawn', 'undo-publication': 'draft' },
  withdrawn: { publish: 'published', schedule: 'scheduled' },
} as const satisfies Record<Status, Partial<Record<Move, Status>>>

export type Decidable = { status: Status; embargoUntil: number | null }

/**
 * Status of a story after `move` at `now` (ms UTC). Refuses with `not-possible`, or `embargoed` for a publication under
 * embargo.
 */
export function decide(article: Decidable, move: Move, now: number): Result<Status, 'not-possible' | 'embargoed'> {
  const from: Partial<Record<Move, Status>> = moves[article.status]
  const to = from[move]
  if (!to) return refuse('not-possible', { details: { status: article.status, move } })
  if (move === 'publish' && article.embargoUntil !== null && article.embargoUntil > now) {
    return refuse('embargoed', { details: { until: article.embargoUntil } })
  }
  return ok(to)
}
