import { isScheduledWith } from '#db/commands/article/steps/is-scheduled-with.ts'
import { isPictureUsed, tagsOfPicture } from '#db/commands/media/steps/picture-rows.ts'
import { NOTHING_SHOWN, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { OnFront, UndoContext } from '#db/import/batch/undo-context.ts'
import { authorPath, sectionPath, sourcePath, topicPath } from '#domain/urls/paths.ts'

export type TermKind = 'section' | 'topic' | 'author' | 'source'

/** Uses of a term besides readers' lists and the schedule; each takes its id. */
const USED: Record<TermKind, readonly string[]> = {
  section: [
    'select 1 from article_sections where section_id = ?',
    'select 1 from sections where parent_id = ?',
    'select 1 from section_leads where section_id = ?',
    'select 1 from menu_links where section_id = ?',
    'select 1 from partner_sections where section_id = ?',
    `select 1 from merged where noun = 'section' and into_id = ?`,
  ],
  topic: [
    // Public stories are found by readers' lists: the table of topics has no index by topic.
    `select 1 from (select id from articles where has_changes_not_out = 1 union all
       select id from articles where status <> 'published' and deleted_at is null) a
     cross join article_topics r on r.article_id = a.id where r.topic_id = ? limit 1`,
    'select 1 from menu_links where topic_id = ?',
    `select 1 from topics where id = ? and follow_up_at is not null`,
    `select 1 from merged where noun = 'topic' and into_id = ?`,
  ],
  author: [
    'select 1 from article_authors where author_id = ?',
    'select 1 from authors where id = ? and (person_id is not null or portrait is not null)',
    `select 1 from merged where noun = 'author' and into_id = ?`,
  ],
  source: [
    'select 1 from articles where source_id = ? limit 1',
    'select 1 from partner_sources where source_id = ?',
    'select 1 from sources where id = ? and logo is not null',
  ],
}
const PATHS = { section: sectionPath, topic: topicPath, author: authorPath, source: sourcePath } as const

/** Deletes a section, topic, byline or source that the batch made, if nothing uses it. Returns its tags. */
export function undoTerm(tx: Tx, kind: TermKind, id: number, { batchId, onFront }: UndoContext): string[] {
  const row = statement<{ slug: string }>(tx, `select slug from ${kind}s where id = ?`).get(id)
  if (row && isUsed(tx, kind, id, onFront)) return []
  statement(tx, 'delete from import_changes where batch_id = ? and kind = ? and row_id = ?').run(
    ...[batchId, kind, String(id)],
  )
  if (!row) return []
  statement(tx, `delete from ${kind}s where id = ?`).run(id)
  if (kind === 'author' || kind === 'source') savePictureUses(tx, { owner: kind, id }, 'public', NOTHING_SHOWN)
  const tags = [`${kind}:${id}`, `address:${PATHS[kind](row.slug)}`, 'lists']
  return kind === 'section' ? [...tags, 'site'] : tags
}

function isUsed(tx: Tx, kind: TermKind, id: number, front: OnFront): boolean {
  if (kind === 'section' && front.sections.has(id)) return true
  if (statement(tx, 'select 1 from listings where list = ? limit 1').get(`${kind}:${id}`)) return true
  return USED[kind].some((sql) => statement(tx, sql).get(id)) || isScheduledWith(tx, kind, id)
}

/** Deletes a picture that the batch made, if nothing uses it and nobody changed it here. Returns its tags. */
export function undoPicture(tx: Tx, id: string, { batchId, now }: UndoContext): string[] {
  const row = statement<{ version: number }>(
    tx,
    'select version from media where sha256 = ? and deleted_at is null',
  ).get(id)
  if (row && (row.version > 1 || isPictureUsed(tx, id))) return []
  const OF = `batch_id = ? and kind = 'media' and row_id = ?`
  const change = statement<{ before: string | null }>(tx, `select before from import_changes where ${OF}`).get(
    batchId,
    id,
  )
  statement(tx, `delete from import_changes where ${OF}`).run(batchId, id)
  if (!row) return []
  // Deleted pictures can be restored for 30 days; then their files go. One that the batch restored is as old as before.
  const { deletedAt } = JSON.parse(change?.before ?? '{}') as { deletedAt?: number }
  statement(tx, 'update media set deleted_at = ? where sha256 = ?').run(deletedAt ?? now, id)
  return tagsOfPicture(tx, id)
}
