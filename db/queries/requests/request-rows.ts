import { and, eq, gt, or } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, number, prepared } from '#db/engine/prepared.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { requests } from '#db/schema/tables.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { RequestRow } from '#domain/requests/request-views.ts'

const SIZE = 30
export const REQUESTS = listCursor('requests', 'number', 'number')
/** Columns of a row of the desk's list. */
export const ROW = columns(requests, 'id', 'name', 'byForm', 'receivedAt', 'dueAt', 'rung', 'decidedAt', 'erasedAt')
const PLACED = { ...ROW, place: requests.place }
const PAGE = prepared({ place: number, id: number }, (db, { place, id }) =>
  db
    .select(PLACED)
    .from(requests)
    .where(or(gt(requests.place, place), and(eq(requests.place, place), gt(requests.id, id))))
    .orderBy(requests.place, requests.id)
    .limit(SIZE + 1),
)

/** Requests for the desk, 30 at a time: open ones by deadline, then decided ones, newest decision first. */
export function requestRows(db: Readable, { cursor }: { cursor?: string | undefined } = {}): DeskPage<RequestRow> {
  const [place, id] = REQUESTS.placeIn(cursor) ?? [-1, 0]
  const page = REQUESTS.toPage(PAGE.all(db, { place, id }), SIZE, (row) => [row.place, row.id])
  return { ...page, items: page.items.map(({ place: _place, ...row }) => row) }
}
