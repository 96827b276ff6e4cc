import { NOTHING_SHOWN, renewPictureUses, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { publicPage } from '#db/commands/pages/steps/working-page.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { PAGE_KEPT, type WhyKept } from '#db/import/batch/kept-rule.ts'
import { restoreRecord, restoreRow } from '#db/import/batch/restore-row.ts'
import type { UndoContext, Undone } from '#db/import/batch/undo-context.ts'
import type { PageBefore } from '#db/import/page-before.ts'
import type { Row } from '#db/import/story-before.ts'
import { copies, pageOwner } from '#db/queries/media/shown-pictures.ts'
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

const FOUND = `select c.did, c.before, p.title, ${PAGE_KEPT} why
  from import_changes c left join pages p on p.id = cast(c.row_id as integer)
  where c.batch_id = @batchId and c.kind = 'page' and c.row_id = @id`
type Found = { did: 'made' | 'updated'; before: string | null; title: string | null; why: WhyKept | null }
const FORGET = `delete from import_changes where batch_id = ? and kind = 'page' and row_id = ?`
const FORGET_ALL = `delete from import_changes
  where batch_id in (select id from import_batches) and kind = 'page' and row_id = ?`
const HAND_OVER = `update import_changes set before = @before where kind = 'page' and row_id = @id and batch_id = (
  select min(batch_id) from import_changes
  where batch_id in (select id from import_batches where id > @batchId) and kind = 'page' and row_id = @id)`

/** Undoes what a batch did to one standing page, in the caller's transaction; one that was edited here since is kept. */
export function undoPage(tx: Tx, id: number, { batchId }: UndoContext): Undone {
  const key = { batchId, id: String(id) }
  const found = statement<Found>(tx, FOUND).get(key)
  if (!found) return { did: 'nothing' }
  const done = <U extends Undone>(undone: U): U => {
    statement(tx, FORGET).run(batchId, String(id))
    return undone
  }
  const { did, before, title, why } = found
  if (title === null) return done({ did: 'nothing' })
  if (why === 'later') {
    statement(tx, HAND_OVER).run({ ...key, before })
    return done({ did: 'kept', headline: title, why })
  }
  if (why !== null) return { did: 'kept', headline: title, why }
  if (did === 'updated')
    return done({ did: 'restored', tags: restorePage(tx, id, JSON.parse(before ?? 'null') as PageBefore) })
  statement(tx, FORGET_ALL).run(String(id))
  return { did: 'removed', tags: deletePage(tx, id) }
}

const addressesOf = (tx: Tx, id: number): string[] =>
  statement<{ slug: string }>(tx, 'select slug from page_addresses where page_id = ?')
    .all(id)
    .map(({ slug }) => slug)

const tagOf = (slug: string): string => `address:${pagePath(slug)}`

function deletePage(tx: Tx, id: number): string[] {
  const out = publicPage(tx, id)
  const tags = addressesOf(tx, id).map(tagOf)
  for (const copy of copies) savePictureUses(tx, pageOwner(id), copy, NOTHING_SHOWN)
  for (const table of TABLES_OF_PAGE) statement(tx, `delete from ${table} where page_id = ?`).run(id)
  statement(tx, 'delete from pages where id = ?').run(id)
  return out ? [...tags, ...tagsOfPage(id, out, null)] : tags
}

function restorePage(tx: Tx, id: number, { page, published, lastRevision, addresses, record }: PageBefore): string[] {
  const out = publicPage(tx, id)
  restoreRow(tx, 'pages', page)
  statement(tx, 'delete from page_revisions where page_id = ? and number > ?').run(id, lastRevision)
  statement(tx, 'delete from public_pages where page_id = ?').run(id)
  if (published) insertRow(tx, published)
  const added = addressesOf(tx, id).filter((slug) => !addresses.includes(slug))
  for (const slug of added) statement(tx, 'delete from page_addresses where slug = ?').run(slug)
  restoreRecord(tx, 'page_id', id, record)
  renewPictureUses(tx, pageOwner(id))
  return [...added.map(tagOf), ...tagsOfPage(id, out, publicPage(tx, id)), 'site']
}

function insertRow(tx: Tx, row: Row): void {
  const columns = Object.keys(row)
  const values = columns.map(() => '?').join(', ')
  statement(tx, `insert into public_pages (${columns.join(', ')}) values (${values})`).run(
    ...columns.map((name) => row[name]),
  )
}
