import { and, eq, isNull } from 'drizzle-orm'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { notify } from '#db/commands/notifications/steps/notify.ts'
import { indexWorkingCopyUnlessLong } from '#db/commands/search/steps/index-working-copy.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { mentionedPeople } from '#db/queries/people/mentioned-people.ts'
import { notes } from '#db/schema/tables.ts'
import { MOST_MENTIONED, type Person } from '#domain/notifications/mentions.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export type NoteInput = {
  id: number
  /** A mention is `@[ID]`, with the person’s id. */
  body: string
  /** The passage that it is about: a block, and its present text. */
  blockId?: string | undefined
  passage?: string | undefined
  /** The note that it replies to. */
  answers?: number | undefined
}
type NoteRefusal = 'not-found' | 'not-allowed' | 'unknown-note'
type Written = Omit<typeof notes.$inferInsert, 'id'>

/** Inserts a note in the caller's transaction and returns its id. */
export const insertNote = (tx: Tx, note: Written): number =>
  tx.insert(notes).values(note).returning({ id: notes.id }).get().id

/**
 * Adds a note to a story or a passage of it, or a reply to a note, and tells those whom it mentions. It changes neither
 * text nor version, and is never public. `notTold` are those who may not read the story, and were not notified.
 */
export function addNote(
  db: Db,
  actor: Actor,
  input: NoteInput,
  now: number,
): Result<{ id: number; notTold: Person[] }, NoteRefusal> {
  return write(db, (tx) => {
    const { id: articleId, body, answers, blockId, passage = '' } = input
    const refused = mayNote(tx, actor, articleId)
    if (refused) return refused
    if (actor.id === null) return refuse('not-allowed')
    if (answers !== undefined && !tx.select().from(notes).where(isQuestion(articleId, answers)).get())
      return refuse('unknown-note', { field: 'answers' })
    const place = answers === undefined ? { blockId: blockId ?? null, passage } : { answers }
    const id = insertNote(tx, { articleId, body, at: now, by: actor.id, ...place })
    indexWorkingCopyUnlessLong(tx, articleId)
    record(tx, { what: 'article.noted', actor, now, articleId, details: { note: id } })
    const mentioned = mentionedPeople(tx, body).slice(0, MOST_MENTIONED)
    const named = { mentioned: mentioned.map((person) => person.id) }
    const notified = notify(tx, { kind: 'mentioned', actor, articleId, now, named, noteId: id })
    return ok({ id, notTold: mentioned.filter((person) => person.id !== actor.id && !notified.includes(person.id)) })
  })
}

/** Marks a note, with its replies, as resolved or unresolved. */
export function resolveNote(
  db: Db,
  actor: Actor,
  input: { id: number; note: number; isResolved: boolean },
  now: number,
): Result<null, NoteRefusal> {
  return write(db, (tx) => {
    const refused = mayNote(tx, actor, input.id)
    if (refused) return refused
    const resolved = input.isResolved
      ? { resolvedAt: now, resolvedBy: actor.id }
      : { resolvedAt: null, resolvedBy: null }
    const done = tx.update(notes).set(resolved).where(isQuestion(input.id, input.note)).run()
    if (done.changes !== 1) return refuse('unknown-note')
    const what = input.isResolved ? 'article.note-resolved' : 'article.note-reopened'
    record(tx, { what, actor, now, articleId: input.id, details: { note: input.note } })
    return ok(null)
  })
}

function mayNote(tx: Tx, actor: Actor, articleId: number) {
  const article = workingArticle(tx, articleId)
  if (!article || !can(actor, 'article.read', article)) return refuse('not-found')
  return can(actor, 'article.note', article) ? null : refuse('not-allowed')
}

/** A note of the story that is no reply. */
const isQuestion = (articleId: number, id: number) =>
  and(eq(notes.id, id), eq(notes.articleId, articleId), isNull(notes.answers))
