import { sql } from 'drizzle-orm'
import { readRevision } from '#db/commands/article/steps/revision.ts'
import type { Tx } from '#db/engine/open.ts'
import type { ImportContext, Imported } from '#db/import/import-context.ts'
import type { KnownStory } from '#db/import/known-story.ts'
import { isSameAsBase } from '#db/import/same-story.ts'
import { saveRecordHash } from '#db/import/save-record.ts'
import type { Incoming } from '#db/import/write-story.ts'
import { importConflicts } from '#db/schema/tables.ts'

/**
 * A record that differs from a story which was edited here. If it says what it said at the last import, the story was
 * changed here alone, and stays. Otherwise both changed: an editor merges them.
 */
export function changedHere(tx: Tx, known: KnownStory, incoming: Incoming, context: ImportContext): Imported {
  const { story, fields, now } = incoming
  const { batchId } = context
  const articleId = known.id
  if (batchId === null) {
    story.warnings.push('left as it is: it was changed on the desk, and the record differs from that')
    return { did: 'left', articleId, tags: [] }
  }
  const { importId, recordHash } = story
  const base = known.importedRevision === null ? null : readRevision(tx, known.importedRevision)
  const isChangedThere =
    base === null || !isSameAsBase({ fields: base.fields, document: JSON.stringify(base.document) }, incoming)
  saveRecordHash(tx, { importId, recordHash, articleId })
  if (!isChangedThere) return { did: 'unchanged', articleId, tags: [] }
  const set = { batchId, recordHash, fields, document: sql`${story.document.json}`, createdAt: now }
  const target = importConflicts.articleId
  tx.insert(importConflicts)
    .values({ articleId, ...set })
    .onConflictDoUpdate({ target, set })
    .run()
  story.warnings.push('was changed here and in the import: merge the two on the desk')
  return { did: 'conflicts', articleId, tags: [] }
}
