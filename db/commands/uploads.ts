import { randomBytes } from 'node:crypto'
import { and, eq, lt } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { uploads } from '#db/schema/pictures.ts'
import { statement } from '#db/statement.ts'
import { write } from '#db/write.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** What one person may have on its way at a time: a card of pictures of the largest size. */
export const MOST_UPLOADS = 100
export const UPLOAD_KEPT_MS = 86_400_000

/** How many bytes may be promised and not be a picture yet, all together: 256 of the largest pictures. */
export const MOST_PROMISED_BYTES = 5 * 1024 ** 3

/**
 * Begins an upload of so many bytes, a person's own. Refused where too many of theirs are on their way, and as `too-busy`
 * where everybody's together would take more than `MOST_PROMISED_BYTES`: what was promised counts, sent or not.
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

/** Notes which picture an upload became: asked again, it is answered with that one. */
export function finishUpload(db: Db, actor: Actor, input: { id: string; mediaId: string }): Result<null, 'not-found'> {
  return write(db, (tx) => {
    const own = and(eq(uploads.id, input.id), eq(uploads.personId, actor.id ?? ''))
    const done = tx.update(uploads).set({ mediaId: input.mediaId }).where(own).run()
    return done.changes === 1 ? ok(null) : refuse('not-found')
  })
}

/** Gives up an upload of one's own. */
export function dropUpload(db: Db, actor: Actor, input: { id: string }): Result<null, 'not-found'> {
  return write(db, (tx) => {
    const own = and(eq(uploads.id, input.id), eq(uploads.personId, actor.id ?? ''))
    return tx.delete(uploads).where(own).run().changes === 1 ? ok(null) : refuse('not-found')
  })
}

/** Forgets uploads of yesterday. Answers which are still on their way: other bytes can go. `now` in ms UTC. */
export function forgetUploads(db: Db, now: number): Set<string> {
  const result = write(db, (tx) => {
    tx.delete(uploads)
      .where(lt(uploads.createdAt, now - UPLOAD_KEPT_MS))
      .run()
    return ok(tx.select({ id: uploads.id }).from(uploads).all())
  })
  return new Set(result.ok ? result.value.map(({ id }) => id) : [])
}
