import { namesOf, saveFiles, saveLikeness, tagsOfPicture } from '#db/commands/media/steps/picture-rows.ts'
import { saveImportedRow } from '#db/commands/media/steps/save-imported-row.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { media } from '#db/schema/tables.ts'
import { ok } from '#domain/result.ts'

/** A picture whose files are written and synced. */
export type KeptPicture = Omit<typeof media.$inferInsert, 'createdAt' | 'uploadedBy' | 'version'> & {
  /** The import that adds it, so that it can be undone. */
  batchId?: number | undefined
}

/** Adds a new picture to the library. Of two simultaneous uploads of the same picture the second changes nothing. */
export const keepPicture = commandFor('media.add', (tx, { batchId, ...row }: KeptPicture, { actor, now }) => {
  const id = row.sha256
  const values = { ...row, createdAt: now, uploadedBy: actor.id }
  if (tx.insert(media).values(values).onConflictDoNothing().run().changes === 0) return ok(null)
  saveFiles(tx, id, namesOf({ file: row.file, crops: row.crops ?? {} }), now)
  saveLikeness(tx, id, null, row.likeness ?? null)
  if (batchId !== undefined) saveImportedRow(tx, { batchId, kind: 'media', rowId: id }, null)
  record(tx, { what: 'picture.added', actor, now, details: { id, name: row.name } })
  changed(tx, tagsOfPicture(tx, id), now)
  return ok(null)
})
