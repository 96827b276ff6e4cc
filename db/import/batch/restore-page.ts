import { and, eq, gt } from 'drizzle-orm'
import { NO_USES, renewPictureUses, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { publicPage } from '#db/commands/pages/steps/working-page.ts'
import type { Tx } from '#db/engine/open.ts'
import { deleteRows, restoreRecord, restoreRow } from '#db/import/batch/restore-row.ts'
import { insertRow } from '#db/import/write/row-writer.ts'
import { type PageBefore, pageAddressesOf } from '#db/import/write/story-before.ts'
import { copies, pageOwner } from '#db/queries/media/owner-pictures.ts'
import { pageAddresses, pageRevisions, publicPages } from '#db/schema/tables.ts'
import { tagsOfPage } from '#domain/paper/page-tags.ts'
import { pagePath } from '#domain/urls/paths.ts'

/** Every table with rows of a standing page, in the order in which they are deleted. */
export const TABLES_OF_PAGE = ['import_records', 'page_addresses', 'public_pages', 'page_revisions', 'menu_links']

const tagOf = (slug: string): string => `address:${pagePath(slug)}`

/** Deletes a standing page with everything about it. Returns the tags for the change log. */
export function deletePage(tx: Tx, id: number): string[] {
  const publicNow = publicPage(tx, id)
  const tags = pageAddressesOf(tx, id).map(tagOf)
  for (const copy of copies) savePictureUses(tx, pageOwner(id), copy, NO_USES)
  for (const table of TABLES_OF_PAGE) deleteRows(tx, table, 'page_id', id)
  deleteRows(tx, 'pages', 'id', id)
  return publicNow ? [...tags, ...tagsOfPage(id, publicNow, null)] : tags
}

/** Makes a standing page what it was before a batch changed it. Returns the tags for the change log. */
export function restorePage(
  tx: Tx,
  id: number,
  { page, published, lastRevision, addresses, record }: PageBefore,
): string[] {
  const publicNow = publicPage(tx, id)
  restoreRow(tx, 'pages', page)
  const isNewer = and(eq(pageRevisions.pageId, id), gt(pageRevisions.number, lastRevision))
  tx.delete(pageRevisions).where(isNewer).run()
  tx.delete(publicPages).where(eq(publicPages.pageId, id)).run()
  if (published) insertRow(tx, 'public_pages', published)
  const added = pageAddressesOf(tx, id).filter((slug) => !addresses.includes(slug))
  for (const slug of added) tx.delete(pageAddresses).where(eq(pageAddresses.slug, slug)).run()
  restoreRecord(tx, 'pageId', id, record)
  renewPictureUses(tx, pageOwner(id))
  return [...added.map(tagOf), ...tagsOfPage(id, publicNow, publicPage(tx, id)), 'site']
}
