import { NOTHING_SHOWN, renewPictureUses, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { publicPage } from '#db/commands/pages/steps/working-page.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
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

type Change = { did: 'made' | 'updated'; before: string | null }
type Present = { title: string; savedBy: string | null; state: string }

/** Undoes what a batch did to one standing page, in the caller's transaction; one that was edited here since is kept. */
export function undoPage(tx: Tx, id: number, { batchId }: UndoContext): Undone {
  const OF = `batch_id = ? and kind = 'page' and row_id = ?`
  const change = statement<Change>(tx, `select did, before from import_changes where ${OF}`).get(batchId, String(id))
  const page = statement<Present>(tx, 'select title, saved_by savedBy, state from pages where id = ?').get(id)
  if (!change) return { did: 'nothing' }
  const done = <U extends Undone>(undone: U): U => {
    statement(tx, `delete from import_changes where ${OF}`).run(batchId, String(id))
    return undone
  }
  if (!page) return done({ did: 'nothing' })
  const before = JSON.parse(change.before ?? 'null') as PageBefore | null
  const kept = (why: string): Undone => ({ did: 'kept', headline: page.title, why })
  if (page.savedBy !== null) return kept('it was edited here since')
  if (page.state === 'withdrawn') return kept('it was withdrawn here since')
  if (statement(tx, 'select 1 from menu_links where page_id = ?').get(id)) return kept('it is in a menu')
  const later = `select batch_id id from import_changes
    where batch_id in (select id from import_batches where id > ?) and kind = 'page' and row_id = ? order by 1`
  const next = statement<{ id: number }>(tx, later).get(batchId, String(id))
  if (next && before) {
    statement(tx, `update import_changes set before = ? where ${OF}`).run(change.before, next.id, String(id))
    return done(kept('a later import changed it'))
  }
  if (before) return done({ did: 'restored', tags: restorePage(tx, id, before) })
  statement(
    tx,
    `delete from import_changes where batch_id in (select id from import_batches) and kind = 'page' and row_id = ?`,
  ).run(String(id))
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
