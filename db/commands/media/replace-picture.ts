import { eq } from 'drizzle-orm'
import {
  namesOf,
  pictureForUpdate,
  saveFiles,
  saveLikeness,
  subjectOf,
  tagsOfPicture,
} from '#db/commands/media/steps/picture-rows.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { media } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import type { Crops, PictureFile } from '#domain/picture/crop-sizes.ts'
import type { SourceType } from '#domain/picture/source-type.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** The new content of a picture; its files are written and synced. */
export type Replacement = PictureFile & {
  content: string
  crops: Crops
  placeholder: string
  likeness: string | null
  isMoving: boolean
  /** As the new file says; nobody has chosen it yet. */
  sourceType: SourceType | null
  hasCredentials: boolean
}

/**
 * Replaces a picture's file: same id, same words, same uses, and every page that shows it is fresh with the next
 * request. The old files stay for a while, for readers whose page still names them. `now` in ms UTC.
 */
export function replacePicture(
  db: Db,
  actor: Actor,
  input: { id: string; by: Replacement },
  now: number,
): Result<{ version: number }, 'not-found' | 'not-allowed'> {
  return write(db, (tx) => {
    const before = pictureForUpdate(tx, input.id)
    if (!before || before.deletedAt !== null) return refuse('not-found')
    if (!can(actor, 'media.edit', subjectOf(tx, before.sha256, before.uploadedBy))) return refuse('not-allowed')
    const { id, by } = input
    if (before.content === by.content) return ok({ version: before.version })
    const version = before.version + 1
    const row = { ...by, isSourceChosen: false, version }
    tx.update(media).set(row).where(eq(media.sha256, id)).run()
    saveFiles(tx, id, namesOf(by), now)
    saveLikeness(tx, id, before.likeness, by.likeness)
    const details = { id, name: before.name, version, before: before.file, file: by.file }
    record(tx, { what: 'picture.replaced', actor, now, details })
    changed(tx, tagsOfPicture(tx, id), now)
    return ok({ version })
  })
}
