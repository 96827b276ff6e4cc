import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { type Copy, copies, type Owner, type Shown, shownBy } from '#db/queries/media/shown-pictures.ts'

/** `both`: a story that an import has just made has one text, for the desk and for readers alike. */
type Written = Copy | 'both'
export const NOTHING_SHOWN: Shown = {}

const COLUMN = { working: 'is_working', public: 'is_public', waiting: 'is_waiting' } as const satisfies Record<
  Copy,
  string
>
const others = (copy: Copy): string =>
  copies
    .filter((one) => one !== copy)
    .map((one) => `${COLUMN[one]} = 0`)
    .join(' and ')
const OF = 'where owner = ? and owner_id = ?'
const byCopy = (sql: (copy: Copy) => string): Record<Copy, string> => ({
  working: sql('working'),
  public: sql('public'),
  waiting: sql('waiting'),
})
const REMOVE = byCopy((copy) => `delete from picture_uses ${OF} and ${others(copy)}`)
const CLEAR = byCopy((copy) => `update picture_uses set ${COLUMN[copy]} = 0 ${OF} and ${COLUMN[copy]} = 1`)
const ADD = `insert into picture_uses (owner, owner_id, media_id, place, is_working, is_public, is_waiting)
  values (?, ?, ?, ?, ?, ?, ?)
  on conflict (owner, owner_id, media_id, place) do update set is_working = max(is_working, excluded.is_working),
    is_public = max(is_public, excluded.is_public), is_waiting = max(is_waiting, excluded.is_waiting)`

/**
 * Replaces the pictures that a copy of their owner shows. The only writer of the table of uses: one look into its index
 * finds where a picture is used, without reading stories. `both` is for an owner that has no rows yet.
 */
export function savePictureUses(tx: Tx, { owner, id }: Owner, copy: Written, shown: Shown): void {
  if (copy !== 'both') {
    statement(tx, REMOVE[copy]).run(owner, id)
    statement(tx, CLEAR[copy]).run(owner, id)
  }
  const flags = copies.map((one) => (one === copy || (copy === 'both' && one !== 'waiting') ? 1 : 0))
  const add = statement(tx, ADD)
  for (const [place, ids] of Object.entries(shown))
    for (const mediaId of new Set([ids ?? []].flat())) if (mediaId !== '') add.run(owner, id, mediaId, place, ...flags)
}

/** Rebuilds the uses of an owner from its stored content. An owner that is gone has none. */
export function renewPictureUses(tx: Tx, owner: Owner): void {
  const shown = shownBy(tx, owner)
  for (const copy of copies) savePictureUses(tx, owner, copy, shown[copy])
}
