import { eq } from 'drizzle-orm'
import {
  namesOf,
  pictureForUpdate,
  saveFiles,
  subjectOf,
  tagsOfPicture,
  tagsShowingPicture,
} from '#db/commands/media/steps/picture-rows.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { media } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import type { Crops } from '#domain/picture/crop-sizes.ts'
import type { Focus } from '#domain/picture/focus.ts'
import type { SourceType } from '#domain/picture/source-type.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export type PictureChange = {
  alt?: string | undefined
  isDecorative?: boolean | undefined
  caption?: string | undefined
  credit?: string | undefined
  rights?: string | undefined
  /** ms UTC; null: never. No page shows it from then on. */
  expiresAt?: number | null | undefined
  /** The focus, with the crops that were cut around it. */
  focus?: Focus | undefined
  crops?: Crops | undefined
  /** How it came about; null: not known. */
  sourceType?: SourceType | null | undefined
  /** Name and widths of the files that were made again, where they say another `sourceType`. */
  file?: string | undefined
  widths?: number[] | undefined
}
export type UpdateRefusal = 'not-found' | 'not-allowed' | 'changed-meanwhile'

/**
 * Changes a picture's words, focus, expiry and how it came about if `version` is still the one that the person saw. Every page that shows
 * it is fresh with the next request. `now` in ms UTC.
 */
export function updatePicture(
  db: Db,
  actor: Actor,
  input: { id: string; version: number } & PictureChange,
  now: number,
): Result<{ version: number }, UpdateRefusal> {
  return write(db, (tx) => {
    const before = pictureForUpdate(tx, input.id)
    if (!before || before.deletedAt !== null) return refuse('not-found')
    if (!can(actor, 'media.edit', subjectOf(tx, before.sha256, before.uploadedBy))) return refuse('not-allowed')
    if (before.version !== input.version) return refuse('changed-meanwhile', { details: { version: before.version } })
    const { id, version: _, ...change } = input
    const version = before.version + 1
    const expiredAt = expiredSince(before, change.expiresAt, now)
    const chosen = change.sourceType === undefined ? {} : { isSourceChosen: true }
    const row = { ...change, ...chosen, expiredAt, version }
    tx.update(media).set(row).where(eq(media.sha256, id)).run()
    if (change.crops) saveFiles(tx, id, namesOf({ file: change.file ?? before.file, crops: change.crops }), now)
    const fields = Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : name))
    const details = { id, name: before.name, version, fields }
    record(tx, { what: 'picture.updated', actor, now, details })
    const isNamed = change.file !== undefined || expiredAt !== before.expiredAt
    changed(tx, isNamed ? tagsOfPicture(tx, id) : tagsShowingPicture(tx, id), now)
    return ok({ version })
  })
}

/** Since when it counts as expired; null while it may be shown. A date in the past expires it at once. */
function expiredSince(
  before: { expiresAt: number | null; expiredAt: number | null },
  wanted: number | null | undefined,
  now: number,
): number | null {
  const expiresAt = wanted === undefined ? before.expiresAt : wanted
  return expiresAt !== null && expiresAt <= now ? (before.expiredAt ?? now) : null
}
