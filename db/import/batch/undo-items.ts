import type { Db, Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { UndoContext, Undone } from '#db/import/batch/undo-context.ts'
import { undoPage } from '#db/import/batch/undo-page.ts'
import { restoreRedirect, undoRedirect } from '#db/import/batch/undo-redirects.ts'
import { undoStory } from '#db/import/batch/undo-story.ts'
import { type TermKind, undoPicture, undoTerm } from '#db/import/batch/undo-terms.ts'
import type { ImportChangeKind } from '#db/schema/imports.ts'

/** One thing that a batch made or changed. */
export type UndoItem = { kind: ImportChangeKind | 'new redirect'; id: string }

const CHANGES = `select row_id id from import_changes where batch_id = ? and kind = ?`
/** Numbers in the order of their rows, the newest first, so that the tables shrink from their end. */
const NEWEST_FIRST = `${CHANGES} order by cast(row_id as integer) desc`
const SECTIONS = `select c.row_id id from import_changes c left join sections s on s.id = cast(c.row_id as integer)
  where c.batch_id = ? and c.kind = ? order by s.parent_id is null, s.id desc`
const ORDER: readonly { kind: UndoItem['kind']; sql: string }[] = [
  { kind: 'article', sql: NEWEST_FIRST },
  { kind: 'page', sql: NEWEST_FIRST },
  { kind: 'new redirect', sql: 'select path id from redirects where batch_id = ? and ? is not null' },
  { kind: 'redirect', sql: CHANGES },
  { kind: 'section', sql: SECTIONS },
  { kind: 'topic', sql: NEWEST_FIRST },
  { kind: 'author', sql: NEWEST_FIRST },
  { kind: 'source', sql: NEWEST_FIRST },
  { kind: 'media', sql: CHANGES },
]

/**
 * Everything that is left to undo of a batch, in an order in which each thing is free when its turn comes: stories
 * before what they use, sub-sections before their parents.
 */
export const undoItems = (db: Db, batchId: number): UndoItem[] =>
  ORDER.flatMap(({ kind, sql }) =>
    statement<{ id: string }>(db, sql)
      .all(batchId, kind)
      .map(({ id }) => ({ kind, id })),
  )

/** Undoes one thing in the caller's transaction. */
export function undoItem(tx: Tx, { kind, id }: UndoItem, context: UndoContext): Undone {
  switch (kind) {
    case 'article':
      return undoStory(tx, Number(id), context)
    case 'page':
      return undoPage(tx, Number(id), context)
    case 'new redirect':
      return withTags(undoRedirect(tx, id, context))
    case 'redirect':
      return withTags(restoreRedirect(tx, id, context))
    case 'media':
      return withTags(undoPicture(tx, id, context))
    default:
      return withTags(undoTerm(tx, kind satisfies TermKind, Number(id), context))
  }
}

const withTags = (tags: string[]): Undone => (tags.length === 0 ? { did: 'nothing' } : { did: 'removed', tags })
