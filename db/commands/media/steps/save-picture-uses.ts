import { and, eq, getTableColumns, inArray, isNotNull, ne, notExists, or, sql } from 'drizzle-orm'
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Tx } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared, preparedBy } from '#db/engine/prepared.ts'
import { copies, type Copy, type Owner, type PictureUses, usesBy } from '#db/queries/media/owner-pictures.ts'
import { files, pictureUses } from '#db/schema/tables.ts'

/** `both`: a story that an import has just made has one text, for the desk and for readers alike. */
type Written = Copy | 'both'
export const NO_USES: PictureUses = {}

const { isWorking, isPublic, isWaiting, ...key } = getTableColumns(pictureUses)
const FLAG = { working: 'isWorking', public: 'isPublic', waiting: 'isWaiting' } as const
const OF = columns(pictureUses, 'owner', 'ownerId')
const REMOVE = preparedBy(copies, (copy) =>
  prepared(OF, (db, { owner, ownerId }) => {
    const others = copies.flatMap((one) => (one === copy ? [] : eq(pictureUses[FLAG[one]], false)))
    return db.delete(pictureUses).where(and(eq(key.owner, owner), eq(key.ownerId, ownerId), ...others))
  }),
)
const CLEAR = preparedBy(copies, (copy) =>
  prepared(OF, (db, { owner, ownerId }) => {
    const isUsed = and(eq(key.owner, owner), eq(key.ownerId, ownerId), eq(pictureUses[FLAG[copy]], true))
    const none = { [FLAG[copy]]: false }
    return db.update(pictureUses).set(none).where(isUsed)
  }),
)
const max = (flag: SQLiteColumn) => sql`max(${flag}, excluded.${sql.identifier(flag.name)})`
const ADD = prepared(getTableColumns(pictureUses), (db, row) => {
  const set = { isWorking: max(isWorking), isPublic: max(isPublic), isWaiting: max(isWaiting) }
  return db
    .insert(pictureUses)
    .values(row)
    .onConflictDoUpdate({ target: Object.values(key), set })
})

const PUBLIC_AGAIN = prepared({ ids: listOf(files.id) }, (db, { ids }) =>
  db
    .update(files)
    .set({ withdrawnAt: null })
    .where(and(inList(files.id, ids), isNotNull(files.withdrawnAt))),
)
const other = alias(pictureUses, 'other')
const WITHDRAW = prepared({ ...OF, withdrawnAt: files.withdrawnAt }, (db, { owner, ownerId, withdrawnAt }) => {
  const isUse = and(eq(key.owner, owner), eq(key.ownerId, ownerId), eq(key.place, 'file'), eq(isPublic, true))
  const ids = db.select({ id: key.mediaId }).from(pictureUses).where(isUse)
  const isOfAnother = and(
    eq(other.place, 'file'),
    eq(other.isPublic, true),
    or(ne(other.owner, owner), ne(other.ownerId, ownerId)),
  )
  const others = db
    .select({ id: other.mediaId })
    .from(other)
    .where(and(eq(other.mediaId, files.id), isOfAnother))
  return db
    .update(files)
    .set({ withdrawnAt })
    .where(and(inArray(files.id, ids), notExists(others)))
})

/**
 * Marks the files that the public text of an owner links to as withdrawn with it, before its uses are removed. One that
 * another public text links to stays public.
 */
export const withdrawFiles = (tx: Tx, { owner, id }: Owner, withdrawnAt: number): unknown =>
  WITHDRAW.run(tx, { owner, ownerId: id, withdrawnAt })

/**
 * Replaces the pictures that a copy of their owner shows, and the files that it links to. The only writer of the table of
 * uses: one read of its index finds where a picture is used, without reading stories. `both` is for an owner that has no rows yet.
 */
export function savePictureUses(tx: Tx, { owner, id }: Owner, copy: Written, uses: PictureUses): void {
  if (copy !== 'both') {
    REMOVE[copy].run(tx, { owner, ownerId: id })
    CLEAR[copy].run(tx, { owner, ownerId: id })
  }
  const isIn = (one: Copy) => one === copy || (copy === 'both' && one !== 'waiting')
  const flags = { isWorking: isIn('working'), isPublic: isIn('public'), isWaiting: isIn('waiting') }
  for (const [place, ids] of Object.entries(uses))
    for (const mediaId of new Set([ids ?? []].flat()))
      if (mediaId !== '') ADD.run(tx, { owner, ownerId: id, mediaId, place, ...flags })
  if (flags.isPublic && uses.file?.length) PUBLIC_AGAIN.run(tx, { ids: [uses.file].flat() })
}

/** Rebuilds the uses of an owner from its stored content. An owner that is gone has none. */
export function renewPictureUses(tx: Tx, owner: Owner): void {
  const uses = usesBy(tx, owner)
  for (const copy of copies) savePictureUses(tx, owner, copy, uses[copy])
}
