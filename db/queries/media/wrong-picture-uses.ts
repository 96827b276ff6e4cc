import { sql } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { copies, type Owner, ownerKinds, ownersAfter, usesBy } from '#db/queries/media/owner-pictures.ts'
import { pictureUses } from '#db/schema/tables.ts'

const STORED = prepared({}, (db) =>
  db
    .select({
      id: pictureUses.ownerId,
      ...columns(pictureUses, 'owner', 'mediaId', 'place'),
      flags: sql`${pictureUses.isWorking} + 2 * ${pictureUses.isPublic} + 4 * ${pictureUses.isWaiting}`.mapWith(Number),
    })
    .from(pictureUses),
)

/**
 * The number of rows in the table of uses that are missing, superfluous, or name the wrong copies. Reads everything.
 */
export function wrongPictureUses(db: Db): number {
  const stored = new Map<string, number>()
  for (const row of STORED.iterate(db)) stored.set(keyOf(row, row.place, row.mediaId), row.flags)
  let wrong = 0
  for (const kind of ownerKinds)
    for (const owner of ownersAfter(db, kind, 0, -1))
      for (const [key, flags] of usesOf(db, owner)) {
        if (stored.get(key) !== flags) wrong += 1
        stored.delete(key)
      }
  return wrong + stored.size
}

const keyOf = ({ owner, id }: { owner: string; id: number }, place: string, mediaId: string): string =>
  `${owner} ${id} ${place} ${mediaId}`

/** The rows that an owner must have: the copies that show a picture at a place, as bits. */
function usesOf(db: Db, owner: Owner): Map<string, number> {
  const uses = new Map<string, number>()
  const expected = usesBy(db, owner)
  for (const [bit, copy] of copies.entries())
    for (const [place, ids] of Object.entries(expected[copy]))
      for (const mediaId of [ids ?? []].flat().filter((id) => id !== '')) {
        const key = keyOf(owner, place, mediaId)
        uses.set(key, (uses.get(key) ?? 0) | (1 << bit))
      }
  return uses
}
