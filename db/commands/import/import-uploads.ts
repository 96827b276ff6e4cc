import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { and, eq, isNull, lt, notInArray, or, sql } from 'drizzle-orm'
import { freeBytes, LEAST_FREE_BYTES } from '#db/engine/disk-reserve.ts'
import type { Db, Readable } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { importBatches, importUploads } from '#db/schema/imports.ts'
import { storedName } from '#domain/import/batch/file-name.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const GB = 1024 ** 3
/** Largest file of an export. */
export const MAX_IMPORT_BYTES = 4 * GB
/** Most files of one person that are kept. */
export const MOST_IMPORT_UPLOADS = 40
/** Most announced bytes of all kept uploads together. */
export const MOST_IMPORT_BYTES = 8 * GB
/** Time after which an upload is removed unless it was continued or its import ran, in ms. */
export const IMPORT_UPLOAD_KEPT_MS = 7 * 86_400_000

type Begun = Result<{ id: string; name: string }, 'not-allowed' | 'too-large' | 'too-many-uploads' | 'not-enough-room'>

/**
 * Begins the upload of a file of `size` bytes, which any admin may then continue. Refused: `too-large` beyond 4 GB;
 * `too-many-uploads` if the person has 40 or all together would exceed 8 GB; `not-enough-room` if the disk could not
 * take what was announced. `receivedOf` tells the bytes of an upload that have arrived.
 */
export function beginImportUpload(
  db: Db,
  actor: Actor,
  input: { name: string; size: number; receivedOf: (upload: { id: string; name: string }) => number },
  now: number,
): Begun {
  return write(db, (tx) => {
    const personId = actor.id
    if (personId === null || !can(actor, 'import.run')) return refuse('not-allowed')
    if (input.size > MAX_IMPORT_BYTES) return refuse('too-large', { field: 'size' })
    const all = tx.select().from(importUploads).all()
    const announced = all.reduce((sum, one) => sum + one.size, 0)
    const isOver = all.filter((one) => one.personId === personId).length >= MOST_IMPORT_UPLOADS
    if (isOver || announced + input.size > MOST_IMPORT_BYTES) return refuse('too-many-uploads')
    const unsent = all.reduce((sum, one) => sum + one.size - input.receivedOf(one), 0)
    if (unsent + input.size > freeBytes(path.dirname(db.$client.name)) - LEAST_FREE_BYTES)
      return refuse('not-enough-room')
    const id = randomBytes(16).toString('hex')
    const name = storedName(input.name)
    tx.insert(importUploads).values({ id, personId, name, size: input.size, usedAt: now }).run()
    return ok({ id, name })
  })
}

/** Keeps an upload for another week, while it is continued. */
export function touchImportUpload(db: Db, { id }: { id: string }, now: number): void {
  write(db, (tx) => ok(tx.update(importUploads).set({ usedAt: now }).where(eq(importUploads.id, id)).run()))
}

/** Cancels an upload that no import uses. Its bytes are removed by the caller. */
export function dropImportUpload(
  db: Db,
  actor: Actor,
  { id }: { id: string },
): Result<null, 'not-allowed' | 'not-found'> {
  return write(db, (tx) => {
    if (!can(actor, 'import.run')) return refuse('not-allowed')
    const unused = and(eq(importUploads.id, id), isNull(importUploads.batchId))
    return tx.delete(importUploads).where(unused).run().changes === 1 ? ok(null) : refuse('not-found')
  })
}

/**
 * Forgets uploads that were not used for a week, except those of an import that runs or waits. Returns the ids that
 * remain. `now` in ms UTC.
 */
export function forgetImportUploads(db: Db, now: number): Set<string> {
  const result = write(db, (tx) => {
    const isOld = lt(importUploads.usedAt, now - IMPORT_UPLOAD_KEPT_MS)
    const isIdle = or(isNull(importUploads.batchId), notInArray(importUploads.batchId, busyBatches(tx)))
    tx.delete(importUploads).where(and(isOld, isIdle)).run()
    return ok(tx.select({ id: importUploads.id }).from(importUploads).all())
  })
  return new Set(result.ok ? result.value.map(({ id }) => id) : [])
}

const busyBatches = (db: Readable) =>
  db
    .select({ id: importBatches.id })
    .from(importBatches)
    .where(sql`${importBatches.wanted} is not null`)
