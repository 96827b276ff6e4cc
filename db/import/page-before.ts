import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { type RecordBefore, recordBefore, type Row } from '#db/import/story-before.ts'

/** A standing page before a batch changed it: everything to which undoing the batch returns. */
export type PageBefore = {
  page: Row
  published: Row | null
  lastRevision: number
  addresses: string[]
  record: RecordBefore
}

/** Reads what a standing page is, before it is changed. */
export function pageBefore(tx: Tx, id: number): PageBefore {
  const page = statement<Row>(tx, 'select * from pages where id = ?').get(id)
  if (!page) throw new Error(`The page ${id} does not exist.`)
  const last = statement<{ n: number | null }>(tx, 'select max(number) n from page_revisions where page_id = ?').get(id)
  const addresses = statement<{ slug: string }>(tx, 'select slug from page_addresses where page_id = ?').all(id)
  return {
    page,
    published: statement<Row>(tx, 'select * from public_pages where page_id = ?').get(id) ?? null,
    lastRevision: last?.n ?? 0,
    addresses: addresses.map(({ slug }) => slug),
    record: recordBefore(tx, 'page_id', id),
  }
}
