import { eq, max } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { type RecordBefore, recordBefore, type Row, storedRow } from '#db/import/story-before.ts'
import { pageAddresses, pageRevisions } from '#db/schema/pages-tables.ts'

const LAST_REVISION = prepared({ id: pageRevisions.pageId }, (db, { id }) =>
  db
    .select({ number: max(pageRevisions.number) })
    .from(pageRevisions)
    .where(eq(pageRevisions.pageId, id)),
)
const ADDRESSES = prepared({ id: pageAddresses.pageId }, (db, { id }) =>
  db.select({ slug: pageAddresses.slug }).from(pageAddresses).where(eq(pageAddresses.pageId, id)),
)

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
  const page = storedRow(tx, 'pages', id)
  if (!page) throw new Error(`The page ${id} does not exist.`)
  return {
    page,
    published: storedRow(tx, 'public_pages', id) ?? null,
    lastRevision: LAST_REVISION.get(tx, { id })?.number ?? 0,
    addresses: pageAddressesOf(tx, id),
    record: recordBefore(tx, 'pageId', id),
  }
}

/** Every slug that a standing page has or had. */
export const pageAddressesOf = (tx: Tx, id: number): string[] => ADDRESSES.all(tx, { id }).map(({ slug }) => slug)
