import { eq, sql } from 'drizzle-orm'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { startRecall } from '#db/commands/recalls/start-recall.ts'
import { changingRequest, storeRequest } from '#db/commands/requests/steps/changing-request.ts'
import { hideFromSearch } from '#db/commands/requests/steps/hide-from-search.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { requestDecisions } from '#db/schema/tables.ts'
import type { Actor } from '#domain/permissions/can.ts'
import type { DecisionFields } from '#domain/requests/request-views.ts'
import { ok, refuse } from '#domain/result.ts'

/** Puts decided requests behind every open one, the newest first. */
const DECIDED = 1e15

type Decision = DecisionFields & { id: number }

/**
 * Decides on a request, also again: stores the rung with its reason and its stories, and applies `no-index` and `recall`
 * to each of them in the same transaction, all or none. The audit log has number and rung. `now` in ms UTC.
 */
export const decideRequest = (db: Db, actor: Actor, decision: Decision, now: number) =>
  write(db, (tx) =>
    changingRequest(tx, actor, decision, (row) => {
      const { id, rung, reason } = decision
      const stories = rung === 'nothing' ? [] : [...new Set(decision.stories)]
      for (const story of stories) {
        const done = applyRung(tx, actor, { ...decision, story }, now)
        if (!done.ok) return refuse(done.code, { field: 'stories', details: { story } })
      }
      const before = sql`select count(*) + 1 from ${requestDecisions} where ${eq(requestDecisions.requestId, id)}`
      tx.insert(requestDecisions)
        .values({ requestId: id, number: sql`(${before})`, rung, reason, stories, at: now, by: actor.id })
        .run()
      const stored = storeRequest(tx, row, { rung, decidedAt: now, place: DECIDED - now })
      record(tx, { what: 'request.decided', actor, now, details: { request: id, rung } })
      changed(tx, ['request-counts'], now)
      return ok(stored)
    }),
  )

/** The rungs that are made in the story itself ask only that it is there. */
function applyRung(tx: Tx, actor: Actor, { id, story, rung, legal }: Decision & { story: number }, now: number) {
  const recall = { kind: 'story', subject: String(story), count: 1, reason: `#${id}`, notice: '' } as const
  if (rung === 'recall') return startRecall(tx, actor, { ...recall, answer: legal ? 451 : 410 }, now)
  const article = workingArticle(tx, story)
  if (!article) return refuse('not-found')
  if (rung !== 'no-index') return ok(null)
  return article.status === 'published' ? hideFromSearch(tx, actor, story, now) : refuse('not-possible')
}
