import { eq, sql } from 'drizzle-orm'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { startRecall } from '#db/commands/recalls/start-recall.ts'
import { hideFromSearch } from '#db/commands/requests/steps/hide-from-search.ts'
import { openRequest, type RequestRefusal } from '#db/commands/requests/steps/open-request.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { requestDecisions, requests } from '#db/schema/tables.ts'
import type { Actor } from '#domain/permissions/can.ts'
import type { DecisionFields } from '#domain/requests/request-views.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Puts decided requests behind every open one, the newest first. */
const DECIDED = 1e15

/**
 * Decides on a request, also again: stores the rung with its reason and its stories, and applies `no-index` and `recall`
 * to each of them in the same transaction, all or none. The audit log has number and rung. `now` in ms UTC.
 */
export const decideRequest = (
  db: Db,
  actor: Actor,
  { id, version, ...decision }: DecisionFields & { id: number },
  now: number,
): Result<{ version: number }, RequestRefusal | StoryRefusal> =>
  write(db, (tx) => {
    const request = openRequest(tx, actor, { id, version })
    if (!request.ok) return request
    const { rung, reason } = decision
    const stories = rung === 'nothing' ? [] : [...new Set(decision.stories)]
    for (const story of stories) {
      const done = applyRung(tx, actor, { id, story, ...decision }, now)
      if (!done.ok) return refuse(done.code, { field: 'stories', details: { story } })
    }
    const before = sql`select count(*) + 1 from ${requestDecisions} where ${eq(requestDecisions.requestId, id)}`
    tx.insert(requestDecisions)
      .values({ requestId: id, number: sql`(${before})`, rung, reason, stories, at: now, by: actor.id })
      .run()
    tx.update(requests)
      .set({ rung, decidedAt: now, place: DECIDED - now, version: version + 1 })
      .where(eq(requests.id, id))
      .run()
    record(tx, { what: 'request.decided', actor, now, details: { request: id, rung } })
    changed(tx, ['request-counts'], now)
    return ok({ version: version + 1 })
  })

type StoryRefusal = Extract<ReturnType<typeof hideFromSearch> | ReturnType<typeof startRecall>, { ok: false }>['code']

/** The rungs that are made in the story itself ask only that it is there. */
function applyRung(
  tx: Tx,
  actor: Actor,
  { id, story, rung, legal }: Pick<DecisionFields, 'rung' | 'legal'> & { id: number; story: number },
  now: number,
): Result<unknown, StoryRefusal> {
  const recall = { kind: 'story', subject: String(story), count: 1, reason: `#${id}`, notice: '' } as const
  if (rung === 'recall') return startRecall(tx, actor, { ...recall, answer: legal ? 451 : 410 }, now)
  const article = workingArticle(tx, story)
  if (!article) return refuse('not-found')
  if (rung !== 'no-index') return ok(null)
  return article.status === 'published' ? hideFromSearch(tx, actor, story, now) : refuse('not-possible')
}
