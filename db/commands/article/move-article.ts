import { eq } from 'drizzle-orm'
import { insertNote } from '#db/commands/article/notes.ts'
import { cancelPublishJobs } from '#db/commands/article/steps/schedule-publication.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { notify } from '#db/commands/notifications/steps/notify.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { articles } from '#db/schema/newsroom-tables.ts'
import type { NotificationKind } from '#domain/notifications/notification-kind.ts'
import { type Action, type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { decide, type Status } from '#domain/workflow/decide.ts'

const needs = {
  submit: 'article.submit',
  recall: 'article.submit',
  return: 'article.publish',
  unschedule: 'article.publish',
} as const satisfies Record<string, Action>

const TELLS: Partial<Record<keyof typeof needs, NotificationKind>> = { submit: 'in-review', return: 'sent-back' }

/**
 * Makes a move that changes nothing in public: submit for review, take back from review (`recall`, by its writer),
 * return to its author, take off the schedule. A comment is recorded with it, and added to the story as a note.
 */
export function moveArticle(
  db: Db,
  actor: Actor,
  input: { id: number; move: keyof typeof needs; comment?: string | undefined },
  now: number,
): Result<{ status: Status; version: number }, 'not-found' | 'not-allowed' | 'not-possible' | 'embargoed'> {
  return write(db, (tx) => {
    const article = workingArticle(tx, input.id)
    if (!article || !can(actor, 'article.read', article)) return refuse('not-found')
    if (!can(actor, needs[input.move], article)) return refuse('not-allowed')
    const decided = decide(article, input.move, now)
    if (!decided.ok) return decided
    if (input.move === 'unschedule') cancelPublishJobs(tx, article.id, now)
    tx.update(articles).set({ status: decided.value }).where(eq(articles.id, article.id)).run()
    const { comment } = input
    if (comment && actor.id !== null) insertNote(tx, { articleId: article.id, body: comment, at: now, by: actor.id })
    record(tx, {
      what: `article.${input.move}`,
      actor,
      now,
      articleId: article.id,
      ...(comment && { details: { comment } }),
    })
    const kind = TELLS[input.move]
    if (kind) notify(tx, { kind, actor, articleId: article.id, now, comment: comment ?? '' })
    return ok({ status: decided.value, version: article.version })
  })
}
