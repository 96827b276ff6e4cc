import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { isScheduledWith } from '#db/commands/article/steps/is-scheduled-with.ts'
import { isPictureUsed, tagsOfPicture } from '#db/commands/media/steps/picture-rows.ts'
import { NO_USES, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import type { Tx } from '#db/engine/open.ts'
import type { OnFront, UndoContext } from '#db/import/batch/undo-context.ts'
import { TERM_BY_ID, type TermNoun } from '#db/import/decide/terms-by-key.ts'
import { STORED_PICTURE } from '#db/import/pictures/stored-picture.ts'
import { FORGET, NOTED } from '#db/import/write/import-changes.ts'
import * as newsroom from '#db/schema/newsroom-tables.ts'
import {
  files,
  media,
  menuLinks,
  merged,
  partnerSections,
  partnerSources,
  sectionLeads,
  sources,
} from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import { authorPath, sectionPath, sourcePath, topicPath } from '#domain/urls/paths.ts'

const { articles, articleTopics } = newsroom

/** Public stories on a topic are found by readers' list of it: the table of topics has no index by topic. */
const isOnDesk = sql`${articleTopics.articleId} in (
  select ${articles.id} from ${articles} where ${articles.hasChangesNotOut} = 1
  union all select ${articles.id} from ${articles} where ${articles.status} <> 'published' and ${articles.deletedAt} is null)`

/** Columns that name a term, besides readers' lists and the schedule, some only on a condition. */
const USES: Record<TermNoun, readonly (readonly [SQLiteColumn, SQL?])[]> = {
  section: [
    [newsroom.articleSections.sectionId],
    [newsroom.sections.parentId],
    [sectionLeads.sectionId],
    [menuLinks.sectionId],
    [partnerSections.sectionId],
    [merged.intoId, eq(merged.noun, 'section')],
  ],
  topic: [
    [articleTopics.topicId, isOnDesk],
    [menuLinks.topicId],
    [newsroom.topics.id, isNotNull(newsroom.topics.followUpAt)],
    [merged.intoId, eq(merged.noun, 'topic')],
  ],
  author: [
    [newsroom.articleAuthors.authorId],
    [newsroom.authors.id, sql`coalesce(${newsroom.authors.personId}, ${newsroom.authors.portrait}) is not null`],
    [merged.intoId, eq(merged.noun, 'author')],
  ],
  source: [[articles.sourceId], [partnerSources.sourceId], [sources.id, isNotNull(sources.logo)]],
}
const PATHS = { section: sectionPath, topic: topicPath, author: authorPath, source: sourcePath } as const

/** Deletes a section, topic, byline or source that the batch made, if nothing uses it. Returns its tags. */
export function undoTerm(tx: Tx, kind: TermNoun, id: number, { batchId, onFront }: UndoContext): string[] {
  const row = TERM_BY_ID[kind].get(tx, { id })
  if (row && isUsed(tx, kind, id, onFront)) return []
  FORGET.run(tx, { batchId, kind, rowId: String(id) })
  if (!row) return []
  tx.delete(TERM_TABLES[kind]).where(eq(TERM_TABLES[kind].id, id)).run()
  if (kind === 'author' || kind === 'source') savePictureUses(tx, { owner: kind, id }, 'public', NO_USES)
  const tags = [`${kind}:${id}`, `address:${PATHS[kind](row.slug)}`, 'lists']
  return kind === 'section' ? [...tags, 'site'] : tags
}

function isUsed(tx: Tx, kind: TermNoun, id: number, front: OnFront): boolean {
  if (kind === 'section' && front.sections.has(id)) return true
  const has = (column: SQLiteColumn, value: number | string, condition?: SQL) => {
    const isIt = and(eq(column, value), condition)
    return tx.select({ value: column }).from(column.table).where(isIt).limit(1).get() !== undefined
  }
  if (has(newsroom.listings.list, `${kind}:${id}`)) return true
  return USES[kind].some(([column, condition]) => has(column, id, condition)) || isScheduledWith(tx, kind, id)
}

/** Deletes a picture that the batch made, if nothing uses it and nobody changed it here. Returns its tags. */
export function undoPicture(tx: Tx, id: string, { batchId, now }: UndoContext): string[] {
  const row = STORED_PICTURE.get(tx, { sha256: id })
  if (row && (row.version > 1 || isPictureUsed(tx, id))) return []
  const deletedAt = deletedBefore(tx, { batchId, kind: 'media', rowId: id }) ?? now
  if (!row) return []
  tx.update(media).set({ deletedAt }).where(eq(media.sha256, id)).run()
  return tagsOfPicture(tx, id)
}

/** Deletes a file that the batch made, if nothing links to it. Returns a tag of its old addresses. */
export function undoFile(tx: Tx, id: string, { batchId, now }: UndoContext): string[] {
  if (isPictureUsed(tx, id)) return []
  const deletedAt = deletedBefore(tx, { batchId, kind: 'file', rowId: id }) ?? now
  tx.update(files).set({ deletedAt }).where(eq(files.id, id)).run()
  return ['news']
}

/**
 * Forgets that the batch made a picture or file. Returns when it was deleted before, if the batch restored it: deleted
 * ones can be restored for 30 days, then their bytes go.
 */
function deletedBefore(tx: Tx, change: Parameters<typeof NOTED.get>[1]): number | undefined {
  const noted = NOTED.get(tx, change)
  FORGET.run(tx, change)
  return ((noted?.before ?? {}) as { deletedAt?: number }).deletedAt
}
