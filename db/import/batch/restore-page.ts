import { and, eq, gt } from 'drizzle-orm'
import { NOTHING_SHOWN, renewPictureUses, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { publicPage } from '#db/commands/pages/steps/working-page.ts'
import { columns } from '#db/engine/columns.ts'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { deleteRows, restoreRecord, restoreRow } from '#db/import/batch/restore-row.ts'
import { type PageBefore, pageAddressesOf } from '#db/import/page-before.ts'
import { insertRow } from '#db/import/row-writer.ts'
import { copies, pageOwner } from '#db/queries/media/shown-pictures.ts'
import { pageAddresses, pageRevisions, publicPages } from '#db/schema/pages-tables.ts'
import { tagsOfPage } from '#domain/paper/page-tags.ts'
import { pagePath } from '#domain/urls/paths.ts'

/** Every table with rows of a standing page, in the order in which they are deleted. */
export const TABLES_OF_PAGE = [
  'import_records',
  'page_addresses',
  'public_pages',
  'page_revisions',
  'menu_links',
] as const

const REMOVE_REVISIONS = prepared(columns(pageRevisions, 'pageId', 'number'), (db, { pageId, number }) =>
  db.delete(pageRevisions).where(and(eq(pageRevisions.pageId, pageId), gt(pageRevisions.number, number))),
)
const REMOVE_PUBLIC = prepared({ id: publicPages.pageId }, (db, { id }) =>
  db.delete(publicPages).where(eq(publicPages.pageId, id)),
)
const REMOVE_ADDRESS = prepared({ slug: pageAddresses.slug }, (db, { slug }) =>
  db.delete(pageAddresses).where(eq(pageAddresses.slug, slug)),
)

const tagOf = (slug: string): string => `address:${pagePath(slug)}`

/** Deletes a standing page with everything about it. Returns the tags for the change log. */
export function deletePage(tx: Tx, id: number): string[] {
  const out = publicPage(tx, id)
  const tags = pageAddressesOf(tx, id).map(tagOf)
  for (const copy of copies) savePictureUses(tx, pageOwner(id), copy, NOTHING_SHOWN)
  deleteRows(tx, TABLES_OF_PAGE, 'page_id', id)
  deleteRows(tx, ['pages'], 'id', id)
  return out ? [...tags, ...tagsOfPage(id, out, null)] : tags
}

/** Makes a standing page what it was before a batch changed it. Returns the tags for the change log. */
export function restorePage(
  tx: Tx,
  id: number,
  { page, published, lastRevision, addresses, record }: PageBefore,
): string[] {
  const out = publicPage(tx, id)
  restoreRow(tx, 'pages', page)
  REMOVE_REVISIONS.run(tx, { pageId: id, number: lastRevision })
  REMOVE_PUBLIC.run(tx, { id })
  if (published) insertRow(tx, 'public_pages', published)
  const added = pageAddressesOf(tx, id).filter((slug) => !addresses.includes(slug))
  for (const slug of added) REMOVE_ADDRESS.run(tx, { slug })
  restoreRecord(tx, 'pageId', id, record)
  renewPictureUses(tx, pageOwner(id))
  return [...added.map(tagOf), ...tagsOfPage(id, out, publicPage(tx, id)), 'site']
}
