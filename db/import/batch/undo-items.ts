import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/engine/open.ts'
import { columns, listOf, prepared } from '#db/engine/prepared.ts'
import { deleteStory } from '#db/import/batch/delete-story.ts'
import { changedContent } from '#db/import/batch/kept-rule.ts'
import { deletePage, restorePage } from '#db/import/batch/restore-page.ts'
import { restoreStory } from '#db/import/batch/restore-story.ts'
import type { UndoContext, Undone } from '#db/import/batch/undo-context.ts'
import { restoreRedirect, undoRedirect } from '#db/import/batch/undo-redirects.ts'
import { undoFile, undoPicture, undoTerm } from '#db/import/batch/undo-terms.ts'
import { FORGET, FORGET_ALL, HAND_OVER, isChange } from '#db/import/write/import-changes.ts'
import type { PageBefore, StoryBefore } from '#db/import/write/story-before.ts'
import { articles, type ImportChangeKind, importChanges, redirects, sections } from '#db/schema/tables.ts'

/** One thing that a batch made or changed. */
export type UndoItem = { kind: ImportChangeKind | 'new redirect'; id: string }

const ORDER = [
  'article',
  'page',
  'new redirect',
  'redirect',
  'section',
  'topic',
  'author',
  'source',
  'media',
  'file',
] as const

/**
 * Everything that is left to undo of a batch, in an order in which each thing is free when its turn comes: stories
 * before what they use, sub-sections before their parents.
 */
export const undoItems = (db: Db, batchId: number): UndoItem[] =>
  ORDER.flatMap((kind) => (kind === 'new redirect' ? redirectsOf(db, batchId) : changesOf(db, batchId, kind)))

function redirectsOf(db: Db, batchId: number): UndoItem[] {
  const rows = db.select({ id: redirects.path }).from(redirects).where(eq(redirects.batchId, batchId)).all()
  return rows.map(({ id }) => ({ kind: 'new redirect', id }))
}

/** The newest first, so that the tables shrink from their end. */
function changesOf(db: Db, batchId: number, kind: ImportChangeKind): UndoItem[] {
  const rowId = sql`cast(${importChanges.rowId} as integer)`
  return db
    .select({ kind: importChanges.kind, id: importChanges.rowId })
    .from(importChanges)
    .leftJoin(sections, and(eq(importChanges.kind, 'section'), eq(sections.id, rowId)))
    .where(and(eq(importChanges.batchId, batchId), eq(importChanges.kind, kind)))
    .orderBy(sql`${sections.parentId} is null`, desc(rowId))
    .all()
}

/** Undoes one thing in the caller's transaction. */
export function undoItem(tx: Tx, { kind, id }: UndoItem, context: UndoContext): Undone {
  switch (kind) {
    case 'article':
    case 'page':
      return undoContent(tx, kind, Number(id), context)
    case 'new redirect':
      return withTags(undoRedirect(tx, id, context))
    case 'redirect':
      return withTags(restoreRedirect(tx, id, context))
    case 'media':
      return withTags(undoPicture(tx, id, context))
    case 'file':
      return withTags(undoFile(tx, id, context))
    default:
      return withTags(undoTerm(tx, kind, Number(id), context))
  }
}

const withTags = (tags: string[]): Undone => (tags.length === 0 ? { did: 'nothing' } : { did: 'removed', tags })

const CHANGE = { ...columns(importChanges, 'batchId', 'kind', 'rowId'), front: listOf(articles.id) }
const FOUND = prepared(CHANGE, (db, { front, ...change }) => changedContent(db, front).where(isChange(change)))

/**
 * Undoes what a batch did to one story or standing page, in the caller's transaction; one that was worked on here since
 * is kept.
 */
function undoContent(tx: Tx, kind: 'article' | 'page', id: number, context: UndoContext): Undone {
  const change = { batchId: context.batchId, kind, rowId: String(id) }
  const found = FOUND.get(tx, { ...change, front: context.onFront.stories })
  if (!found) return { did: 'nothing' }
  const { did, before, headline, why } = found
  if (headline !== null && why !== null) {
    // The text of a later import stays.
    if (why === 'later') HAND_OVER.run(tx, change)
    if (why === 'later') FORGET.run(tx, change)
    return { did: 'kept', headline, why }
  }
  if (headline !== null && did === 'made') {
    const tags = kind === 'article' ? deleteStory(tx, id, context) : deletePage(tx, id)
    FORGET_ALL.run(tx, change)
    return { did: 'removed', tags }
  }
  FORGET.run(tx, change)
  if (headline === null) return { did: 'nothing' }
  if (kind === 'page') return { did: 'restored', tags: restorePage(tx, id, before as PageBefore) }
  return { did: 'restored', tags: restoreStory(tx, id, before as StoryBefore, context) }
}
