import { renewPictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { type Owner, ownerKinds, ownersAfter } from '#db/queries/media/shown-pictures.ts'
import { ok } from '#domain/result.ts'

const BATCH = 20

/** Rebuilds the table of picture uses from the owners of pictures, in batches that keep nobody waiting. */
export function renewAllPictureUses(db: Db): void {
  for (const kind of ownerKinds) inBatches((after) => ownersAfter(db, kind, after, BATCH), renew(db))
  // Owners that have rows and are gone: rebuilding their rows leaves none.
  for (const kind of ownerKinds) {
    const rows = statement<Owner>(
      db,
      `select distinct owner, owner_id id from picture_uses where owner = ? and owner_id > ? order by owner_id limit ${BATCH}`,
    )
    inBatches((after) => rows.all(kind, after), renew(db))
  }
}

const renew = (db: Db) => (owners: Owner[]) => {
  write(db, (tx) => {
    for (const owner of owners) renewPictureUses(tx, owner)
    return ok(null)
  })
}

function inBatches(next: (after: number) => Owner[], each: (owners: Owner[]) => void): void {
  for (let after = 0; ;) {
    const owners = next(after)
    if (owners.length > 0) each(owners)
    if (owners.length < BATCH) return
    after = owners.at(-1)?.id ?? after
  }
}
