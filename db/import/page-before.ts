import { eq, max } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { RECORD, storedRow } from '#db/import/story-before.ts'
import { importRecords, pageAddresses, pageRevisions } from '#db/schema/tables.ts'

/** A standing page before a batch changed it: everything to which undoing the batch returns. */
export type PageBefore = ReturnType<typeof pageBefore>

/** Reads what a standing page is, before it is changed. */
export function pageBefore(tx: Tx, id: number) {
  const page = storedRow(tx, 'pages', 'id', id)
  if (!page) throw new Error(`The page ${id} does not exist.`)
  const last = { number: max(pageRevisions.number) }
  return {
    page,
    published: storedRow(tx, 'public_pages', 'page_id', id),
    lastRevision: tx.select(last).from(pageRevisions).where(eq(pageRevisions.pageId, id)).get()?.number ?? 0,
    addresses: pageAddressesOf(tx, id),
    record: tx.select(RECORD).from(importRecords).where(eq(importRecords.pageId, id)).get() ?? null,
  }
}

/** Every slug that a standing page has or had. */
export function pageAddressesOf(tx: Tx, id: number): string[] {
  const rows = tx.select().from(pageAddresses).where(eq(pageAddresses.pageId, id)).all()
  return rows.map(({ slug }) => slug)
}
