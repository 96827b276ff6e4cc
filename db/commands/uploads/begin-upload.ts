import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { and, count, eq, isNull, sql, sum } from 'drizzle-orm'
import { freeBytes, LEAST_FREE_BYTES } from '#db/engine/disk-reserve.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { uploads } from '#db/schema/tables.ts'
import { receivedOf } from '#db/uploads/upload-files.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { UPLOAD_PURPOSES, type UploadPurpose } from '#domain/uploads/purposes.ts'

type Input = { purpose: UploadPurpose; name: string; size: number; changedAt?: number | null }
type Refused = 'not-allowed' | 'too-large' | 'too-many-uploads' | 'too-busy' | 'not-enough-room'

/**
 * Begins an upload of `size` bytes within the limits of its purpose. Refused: `too-large`; `too-many-uploads` if too many
 * are kept; `too-busy` if those of everybody together would announce too many bytes, sent or not, and
 * `too-many-uploads` where they are shared, which end only when somebody removes one; `not-enough-room` if the disk could
 * not take what was announced.
 */
export function beginUpload(db: Db, actor: Actor, input: Input, now: number): Result<{ id: string }, Refused> {
  return write(db, (tx) => {
    const { purpose, size } = input
    const { action, isShared, maxBytes, most, copies } = UPLOAD_PURPOSES[purpose]
    const personId = actor.id
    if (personId === null || !can(actor, action)) return refuse('not-allowed')
    if (size > maxBytes) return refuse('too-large', { field: 'size' })
    const kept = keptOf(tx, purpose, personId)
    if (kept.own >= most.each || kept.all >= most.all) return refuse('too-many-uploads')
    if (kept.bytes + size > most.bytes) return refuse(isShared ? 'too-many-uploads' : 'too-busy')
    if (copies > 0 && copies * size > roomFor(tx)) return refuse('not-enough-room')
    const id = randomBytes(16).toString('hex')
    // A folder before the name is none of ours.
    const name = input.name.replace(/^.*[/\\]/, '')
    tx.insert(uploads).values({ id, purpose, personId, name, size, changedAt: input.changedAt, usedAt: now }).run()
    return ok({ id })
  })
}

/** Counts uploads whose bytes are kept: all of a purpose, those of a person, and the bytes that all announced. */
function keptOf(tx: Tx, purpose: UploadPurpose, personId: string): { own: number; all: number; bytes: number } {
  const own = count(sql`nullif(${uploads.personId} = ${personId}, 0)`)
  const bytes = sum(uploads.size).mapWith(Number)
  const isKept = and(eq(uploads.purpose, purpose), isNull(uploads.mediaId))
  const kept = tx.select({ own, all: count(), bytes }).from(uploads).where(isKept).get()
  return { own: kept?.own ?? 0, all: kept?.all ?? 0, bytes: kept?.bytes ?? 0 }
}

/** Bytes of the disk that neither the reserve needs nor an upload that was begun. */
function roomFor(tx: Tx): number {
  const dataDir = path.dirname(tx.$client.name)
  const begun = tx.select().from(uploads).where(isNull(uploads.mediaId)).all()
  const unsent = begun.reduce((bytes, one) => bytes + one.size - receivedOf(dataDir, one), 0)
  return freeBytes(dataDir) - LEAST_FREE_BYTES - unsent
}
