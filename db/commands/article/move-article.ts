import { eq } from 'drizzle-orm'
import { insertNote } from '#db/commands/article/notes.ts'
import { cancelPublishJobs } from '#db/commands/article/steps/schedule-publication.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { notify } from '#db/commands/notifications/steps/notify.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { mentionedPeople, noteInWords } from '#db/queries/people/mentioned-people.ts'
import { articles } from '#db/schema/tables.ts'
import { MOST_MENTIONED, type Person } from '#domain/notifications/mentions.ts'
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

type Moved = { status: Status; version: number; notTold?: Person[] }

/**
 * Makes a move that changes nothing in public: submit for review, take back from review (`recall`, by its writer),
 * return to its author, take off the schedule. A comment is recorded with it, and added to the story as a note, which
 * tells those whom it mentions; `notTold` are those of them who may not read the story.
 */
export function moveArticle(
  db: Db,
  actor: Actor,
  input: { id: number; move: keyof typeof needs; comment?: string | undefined },
  now: number,
): Result<Moved, 'not-found' | 'not-allowed' | 'not-possible' | 'embargoed'> {
  return write(db, (tx) => {
    const article = workingArticle(tx, input.id)
    if (!article || !can(actor, 'article.read', article)) return refuse('not-found')
    if (!can(actor, needs[input.move], article)) return refuse('not-allowed')
    const decided = decide(article, input.move, now)
    if (!decided.ok) return decided
    if (input.move === 'unschedule') cancelPublishJobs(tx, article.id, now)
    tx.update(articles).set({ status: decided.value }).where(eq(articles.id, article.id)).run()
    // Only the note keeps mentions as ids: the audit log, letters and webhooks have the words.
    const comment = input.comment && noteInWords(tx, input.comment).body
    const details = comment ? { comment } : {}
    record(tx, { what: `article.${input.move}`, actor, now, articleId: article.id, details })
    const kind = TELLS[input.move]
    const notified = kind ? notify(tx, { kind, actor, articleId: article.id, now, comment: comment ?? '' }) : []
    const notTold = input.comment ? addComment(tx, actor, { id: article.id, body: input.comment, notified }, now) : null
    return ok({ status: decided.value, version: article.version, ...(notTold && { notTold }) })
  })
}

/** Adds the comment as a note and notifies those whom it mentions, except who was `notified` of the move already. */
function addComment(
  tx: Tx,
  actor: Actor,
  { id, body, notified }: { id: number; body: string; notified: readonly string[] },
  now: number,
): Person[] {
  if (actor.id === null) return []
  const noteId = insertNote(tx, { articleId: id, body, at: now, by: actor.id })
  const others = mentionedPeople(tx, body)
    .slice(0, MOST_MENTIONED)
    .filter((person) => !notified.includes(person.id) && person.id !== actor.id)
  const named = { mentioned: others.map((person) => person.id) }
  const heard = notify(tx, { kind: 'mentioned', actor, articleId: id, now, named, noteId })
  return others.filter((person) => !heard.includes(person.id))
}
