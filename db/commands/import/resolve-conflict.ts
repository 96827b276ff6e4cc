import { eq } from 'drizzle-orm'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { conflictText } from '#db/queries/import/conflict-of.ts'
import { importConflicts } from '#db/schema/tables.ts'
import { fieldsOfText } from '#domain/article/fields/fields-of-text.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import type { ConflictResolution } from '#domain/import/conflict-views.ts'
import { ok, refuse } from '#domain/result.ts'

/**
 * Resolves a story that was changed both here and in a newer export: the working copy stays, becomes what the export
 * has, or the given merge of both, by an ordinary save. Nothing public changes. The same export is no conflict again.
 * Refused: `not-found` if there is none, and as `saveArticle` refuses.
 */
export const resolveConflict = commandFor(
  'import.merge',
  (tx, { id, ...resolution }: ConflictResolution & { id: number }, { actor, now }) => {
    const { version, take } = resolution
    const article = workingArticle(tx, id)
    if (!article || !hasConflict(tx, id)) return refuse('not-found')
    if (article.version !== version) return refuse('changed-meanwhile', { details: { version: article.version } })
    const fields = take === 'merged' ? resolution.fields : take === 'theirs' ? theirsOf(tx, id) : null
    const saved = fields === null ? ok({ version }) : saveArticle(tx, actor, { id, version, fields }, now)
    if (!saved.ok) return saved
    tx.delete(importConflicts).where(eq(importConflicts.articleId, id)).run()
    record(tx, { what: 'article.import-merged', actor, now, articleId: id, details: { take } })
    return ok({ version: saved.value.version })
  },
)

const hasConflict = (tx: Tx, id: number): boolean =>
  tx.select().from(importConflicts).where(eq(importConflicts.articleId, id)).get() !== undefined

/** Returns the fields that the export has, without its address: that of the story here stays. */
function theirsOf(tx: Tx, id: number): ArticleFields {
  const { slug: _, ...fields } = fieldsOfText(conflictText(tx, id))
  return fields
}
