import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { mediaRows } from '#db/queries/media/media-row.ts'
import type { MediaView } from '#domain/newsroom-views.ts'
import { ALIKE_BELOW, bytesOf, distance } from '#domain/picture/likeness.ts'

const MOST = 12
type Row = { id: string; likeness: string }

/**
 * Pictures that look like this one, nearest first: the same one scaled, re-encoded or toned. Compares only those that
 * share one of the eight bytes of the likeness; every picture that is near enough shares one.
 */
export function likenesses(db: Readable, { id }: { id: string }): MediaView[] {
  const own = statement<{ likeness: string | null }>(db, 'select likeness from media where sha256 = ?').get(id)
  if (!own || own.likeness === null) return []
  const { likeness } = own
  const rows = statement<Row>(
    db,
    `select distinct m.sha256 id, m.likeness from json_each(?) b
     cross join media_likenesses l on l.place = b.key and l.byte = b.value
     cross join media m on m.sha256 = l.media_id where m.sha256 <> ? and m.deleted_at is null`,
  ).all(JSON.stringify(bytesOf(likeness)), id)
  const near = rows
    .map((row) => ({ id: row.id, by: distance(row.likeness, likeness) }))
    .filter(({ by }) => by < ALIKE_BELOW)
    .toSorted((a, b) => a.by - b.by || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map((one) => one.id)
  const views = mediaRows(db, 'where m.sha256 in (select value from json_each(?))', [JSON.stringify(near)])
  const byId = new Map(views.map((view) => [view.id, view]))
  return near.flatMap((one) => byId.get(one) ?? [])
}
