import { eq } from 'drizzle-orm'
import {
  namesOf,
  type Picture,
  pictureForUpdate,
  saveFiles,
  subjectOf,
  tagsOfPicture,
  tagsShowingPicture,
} from '#db/commands/media/steps/picture-rows.ts'
import { doneAt, openRecall, recallsOfPicture, setRecall, undoneAt } from '#db/commands/recalls/steps/recall-rows.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
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
  /** Whether others may have it along with a story that they republish. */
  mayBeGivenOn?: boolean | undefined
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
    const chosen = change.sourceType === undefined ? {} : { isSourceChosen: true }
    const expiredAt = expiredSince(tx, id, before, change.expiresAt, now)
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

type Expiry = Pick<Picture, 'expiresAt' | 'expiredAt' | 'name'>

/**
 * Since when no page shows it; null while it may be shown. A date in the past takes it out at once, and a later one
 * brings it back unless a person recalled it.
 */
function expiredSince(
  tx: Tx,
  id: string,
  before: Expiry,
  wanted: number | null | undefined,
  now: number,
): number | null {
  const standing = recallsOfPicture(tx, id)
  const ended = standing.filter(({ cause }) => cause === 'expiry')
  const expiresAt = wanted === undefined ? before.expiresAt : wanted
  if (expiresAt !== null && expiresAt <= now) {
    if (before.expiredAt === null)
      openRecall(tx, { kind: 'picture', subject: id, title: before.name, cause: 'expiry', ...doneAt(now) }, now)
    return before.expiredAt ?? now
  }
  for (const recall of ended) setRecall(tx, recall, undoneAt(now))
  return ended.length < standing.length ? before.expiredAt : null
}
