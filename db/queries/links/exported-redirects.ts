import { asc, gt } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { redirects } from '#db/schema/tables.ts'
import { csvCell } from '#domain/text/csv-cell.ts'

const AT_ONCE = 500
export const REDIRECTS_HEAD = 'from,to,status\r\n'

/** A line of the CSV; `to` is empty for 410. */
export const redirectLine = ({ from, to, status }: { from: string; to: string; status: number }): string =>
  `${csvCell(from)},${csvCell(to)},${status}\r\n`

/** All redirects as CSV (`from,to,status`), in the form that the list of redirects takes. */
export function* exportedRedirects(db: Readable): Generator<string> {
  yield REDIRECTS_HEAD
  for (let cursor = ''; ;) {
    const rows = db
      .select()
      .from(redirects)
      .where(gt(redirects.path, cursor))
      .orderBy(asc(redirects.path))
      .limit(AT_ONCE)
      .all()
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(({ path, target, status }) => redirectLine({ from: path, to: target ?? '', status })).join('')
    cursor = last.path
  }
}
