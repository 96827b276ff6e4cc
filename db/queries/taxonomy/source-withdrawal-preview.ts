import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { fromCursor, toCursor } from '#db/queries/article/desk-cursor.ts'
import { savedFront } from '#db/queries/front/saved-front.ts'
import { everySlot } from '#domain/article/front-places.ts'
import { chosenIn } from '#domain/article/front-slots.ts'
import type { SourceLeaving, SourceStory } from '#domain/article/source-views.ts'

const SIZE = 50

const OUT = `select l.article_id id, l.published_at at from listings l where l.list = @list`
// Few stories wait for their time. A public one counts as public, whatever is scheduled beside it.
const WAITING = `select a.id, j.due_at at from jobs j join articles a on a.id = cast(substr(j.kind, 9) as integer)
  join revisions r on r.id = json_extract(j.payload, '$.revisionId')
  where j.done_at is null and j.kind like 'publish:%' and a.status = 'scheduled'
    and json_extract(r.fields, '$.sourceId') = @source`
const DRAFTS = `select count(*) n from articles where source_id = ? and deleted_at is null
  and status in ('draft', 'in-review')`

/** Puts the list key together here, because SQL would bind the number as 1.0, which is in no list key. */
const named = (source: number) => ({ source, list: `source:${source}` })

const counted = (db: Readable, sql: string, source: number): number =>
  statement<{ n: number }>(db, `select count(*) n from (${sql})`).get(named(source))?.n ?? 0

/** How many stories of a source are public or scheduled. */
export const withdrawableCount = (db: Readable, source: number): number =>
  counted(db, OUT, source) + counted(db, WAITING, source)

/** Their ids, at most `limit`: the scheduled ones first, then the public ones, newest first. */
export function withdrawableIds(db: Readable, source: number, limit: number): number[] {
  const sql = `select id from (select id, at from (${WAITING}) union all
    select * from (${OUT} order by l.published_at desc, l.article_id desc limit @limit)) limit @limit`
  return statement<{ id: number }>(db, sql)
    .all({ ...named(source), limit })
    .map(({ id }) => id)
}

const PAGE = `select a.id, a.headline, a.status, x.at from (${OUT} and (l.published_at, l.article_id) < (@at, @id)
    order by l.published_at desc, l.article_id desc limit ${SIZE + 1}) x cross join articles a on a.id = x.id`
const FIRST = `select a.id, a.headline, a.status, x.at from (${WAITING}) x cross join articles a on a.id = x.id`

/**
 * Preview of withdrawing everything of a source; the stories that leave are paged, newest first. Null if there is no
 * such source.
 */
export function sourceWithdrawalPreview(
  db: Readable,
  { id: source, cursor }: { id: number; cursor?: string | undefined },
): SourceLeaving | null {
  if (!statement(db, 'select 1 from sources where id = ?').get(source)) return null
  const [at = 9e15, id = 0] = (fromCursor(cursor, ['number', 'number']) ?? []) as number[]
  const rows = statement<SourceStory>(db, PAGE).all({ ...named(source), at, id })
  const items = rows.slice(0, SIZE)
  const last = rows.length > SIZE ? items.at(-1) : undefined
  const waiting = cursor === undefined ? statement<SourceStory>(db, FIRST).all(named(source)) : []
  return {
    out: counted(db, OUT, source),
    scheduled: counted(db, WAITING, source),
    drafts: statement<{ n: number }>(db, DRAFTS).get(source)?.n ?? 0,
    slots: slotsOf(db, source),
    items: [...waiting, ...items],
    next: last ? toCursor([last.at ?? 0, last.id]) : null,
  }
}

/** The number of slots of the composed front that name a public story of the source. */
function slotsOf(db: Readable, source: number): number {
  const { slots } = savedFront(db)
  const chosen = everySlot(slots).flatMap(({ slot }) => chosenIn(slot)?.story ?? [])
  const is = statement(db, 'select 1 from published where article_id = ? and source_id = ?')
  return chosen.filter((id) => is.get(id, source) !== undefined).length
}
