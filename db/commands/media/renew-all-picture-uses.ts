import { and, eq, gt } from 'drizzle-orm'
import { renewPictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import type { Db } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { type Owner, ownerKinds, ownersAfter } from '#db/queries/media/owner-pictures.ts'
import { pictureUses } from '#db/schema/tables.ts'
import { ok } from '#domain/result.ts'

const BATCH = 20
const OWNERS = prepared({ kind: pictureUses.owner, after: pictureUses.ownerId }, (db, { kind, after }) => {
  const isNext = and(eq(pictureUses.owner, kind), gt(pictureUses.ownerId, after))
  const ids = db.selectDistinct({ id: pictureUses.ownerId }).from(pictureUses).where(isNext)
  return ids.orderBy(pictureUses.ownerId).limit(BATCH)
})

/** Rebuilds the table of picture uses from the owners of pictures, in batches that keep nobody waiting. */
export function renewAllPictureUses(db: Db): void {
  for (const kind of ownerKinds) inBatches((after) => ownersAfter(db, kind, after, BATCH), renew(db))
  // Owners that have rows and are gone: rebuilding their rows leaves none.
  for (const owner of ownerKinds) {
    const next = (after: number) => OWNERS.all(db, { kind: owner, after }).map(({ id }) => ({ owner, id }))
    inBatches(next, renew(db))
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
