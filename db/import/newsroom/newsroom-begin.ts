import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { renewPictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { PAPER, STORY } from '#db/export/content-tables.ts'
import { ImportRefused } from '#db/import/write/row-writer.ts'
import { ownerKinds, ownersAfter } from '#db/queries/media/owner-pictures.ts'
import { epoch, settings } from '#db/schema/tables.ts'
import type { ExportManifest } from '#domain/import/export-manifest.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

/** Settings key that marks which export is being imported, so that an interrupted import can resume. */
const MARK = 'importing'

/** Marks which export is being imported. Throws `ImportRefused` if the newsroom has content that is not of it. */
export function beginNewsroomImport(db: Db, { hash, madeAt }: ExportManifest): void {
  const mark = `${hash} ${madeAt}`
  write(db, (tx) => {
    const row = tx.select({ value: settings.value }).from(settings).where(eq(settings.key, MARK)).get()
    if (row?.value === mark) return ok(null)
    if (row !== undefined || !isEmpty(tx))
      throw new ImportRefused(
        row === undefined
          ? 'This newsroom already has content, whose ids and addresses an export would use too. Import it into an empty newsroom (set DATA_DIR to another folder).'
          : 'The import of another export is unfinished. Run that import again, or start with an empty newsroom.',
      )
    tx.insert(settings).values({ key: MARK, value: mark }).run()
    return ok(null)
  })
}

/** Every newsroom has settings; rows in any other table are content. */
function isEmpty(db: Db): boolean {
  return [...PAPER, ...STORY].every(({ table }) => table === settings || !db.select().from(table).limit(1).get())
}

/** Renews which pictures pages, fronts, bylines, sources and the paper use; stories have renewed their own. */
function renewUsesAroundStories(tx: Tx): void {
  for (const kind of ownerKinds.filter((one) => one !== 'story'))
    for (const owner of ownersAfter(tx, kind, 0, -1)) renewPictureUses(tx, owner)
}

/** Sets a new epoch, so that pages cached from the empty or half-imported newsroom are dropped. */
export function finishNewsroomImport(db: Db, { name, counts }: ExportManifest, now: number): void {
  write(db, (tx) => {
    tx.delete(settings).where(eq(settings.key, MARK)).run()
    renewUsesAroundStories(tx)
    tx.update(epoch)
      .set({ value: randomBytes(16).toString('hex') })
      .run()
    record(tx, { what: 'newsroom.imported', actor: SYSTEM, now, details: { name, stories: counts.stories } })
    changed(tx, ['site'], now)
    return ok(null)
  })
}
