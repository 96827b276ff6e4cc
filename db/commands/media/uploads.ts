import { randomBytes } from 'node:crypto'
import { and, eq, lt } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { uploads } from '#db/schema/pictures-tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Most pending uploads of one person: a card of pictures of the largest size. */
export const MOST_UPLOADS = 100
export const UPLOAD_KEPT_MS = 86_400_000

/** Most announced bytes of unfinished uploads, of all people together: 256 of the largest pictures. */
export const MOST_PROMISED_BYTES = 5 * 1024 ** 3

/**
 * Begins an upload of `size` bytes, owned by the person. Refused: `too-many-uploads` if too many of theirs are pending;
 * `too-busy` if everybody's together would exceed `MOST_PROMISED_BYTES`, which counts announced bytes, sent or not.
 */
export function beginUpload(
  db: Db,
  actor: Actor,
  input: { name: string; size: number },
  now: number,
): Result<{ id: string }, 'not-allowed' | 'too-many-uploads' | 'too-busy'> {
  return write(db, (tx) => {
    const personId = actor.id
    if (personId === null || !can(actor, 'media.add')) return refuse('not-allowed')
    const waiting = statement<{ n: number }>(
      tx,
      'select count(*) n from uploads where person_id = ? and media_id is null',
    ).get(personId)
    if ((waiting?.n ?? 0) >= MOST_UPLOADS) return refuse('too-many-uploads')
    const promised = statement<{ bytes: number | null }>(
      tx,
      'select sum(size) bytes from uploads where media_id is null',
    ).get()
    if ((promised?.bytes ?? 0) + input.size > MOST_PROMISED_BYTES) return refuse('too-busy')
    const id = randomBytes(16).toString('hex')
    tx.insert(uploads)
      .values({ id, personId, ...input, createdAt: now })
      .run()
    return ok({ id })
  })
}

/** Records which picture an upload became, so that a repeated request gets the same one. */
export function finishUpload(db: Db, actor: Actor, input: { id: string; mediaId: string }): Result<null, 'not-found'> {
  return write(db, (tx) => {
    const own = and(eq(uploads.id, input.id), eq(uploads.personId, actor.id ?? ''))
    const done = tx.update(uploads).set({ mediaId: input.mediaId }).where(own).run()
    return done.changes === 1 ? ok(null) : refuse('not-found')
  })
}

/** Cancels one's own upload. */
export function dropUpload(db: Db, actor: Actor, input: { id: string }): Result<null, 'not-found'> {
  return write(db, (tx) => {
    const own = and(eq(uploads.id, input.id), eq(uploads.personId, actor.id ?? ''))
    return tx.delete(uploads).where(own).run().changes === 1 ? ok(null) : refuse('not-found')
  })
}

/**
 * Deletes uploads older than a day. Returns the ids that are still pending: the bytes of all others can go. `now` in ms
 * UTC.
 */
export function forgetUploads(db: Db, now: number): Set<string> {
  const result = write(db, (tx) => {
    tx.delete(uploads)
      .where(lt(uploads.createdAt, now - UPLOAD_KEPT_MS))
      .run()
    return ok(tx.select({ id: uploads.id }).from(uploads).all())
  })
  return new Set(result.ok ? result.value.map(({ id }) => id) : [])
}
