import { desc, eq } from 'drizzle-orm'
import { addRevision, contentOf, type RevisionContent } from '#db/commands/article/steps/revision.ts'
import { type WorkingArticle, workingArticle } from '#db/commands/article/steps/working-article.ts'
import { indexWorkingCopyUnlessLong } from '#db/commands/search/steps/index-working-copy.ts'
import type { Tx } from '#db/engine/open.ts'
import { asText, columns, prepared } from '#db/engine/prepared.ts'
import { revisions } from '#db/schema/tables.ts'

const WRITING_MS = 5 * 60_000

const WHO = columns(revisions, 'createdAt', 'createdBy')
const TEXT = { number: revisions.number, fields: asText(revisions.fields), document: asText(revisions.document) }
const LAST_BY = prepared({ id: revisions.articleId }, (db, { id }) =>
  db.select(WHO).from(revisions).where(eq(revisions.articleId, id)).orderBy(desc(revisions.number)).limit(1),
)
const LAST = prepared({ id: revisions.articleId }, (db, { id }) =>
  db.select(TEXT).from(revisions).where(eq(revisions.articleId, id)).orderBy(desc(revisions.number)).limit(1),
)

/**
 * Runs before a save: keeps what another person wrote, or what was written before a pause, so that every text that
 * somebody could have seen as the last is in the history. `now` in ms UTC.
 */
export function keepBeforeSave(tx: Tx, article: WorkingArticle, by: string | null, now: number): void {
  if (article.savedBy === by && now - article.savedAt < WRITING_MS) return
  keepWorkingCopy(tx, article)
}

/**
 * Runs after a save: adds a revision if the last one is older than five minutes or another person's, and lets the desk's
 * search find its words. `now` in ms UTC.
 */
export function keepAfterSave(tx: Tx, articleId: number, by: string | null, now: number): void {
  // Runs at every save, so it reads the text only if it goes on.
  const last = LAST_BY.get(tx, { id: articleId })
  if (last && last.createdBy === by && now - last.createdAt < WRITING_MS) return
  const saved = workingArticle(tx, articleId)
  if (!saved) return
  keepWorkingCopy(tx, saved)
  indexWorkingCopyUnlessLong(tx, articleId)
}

/**
 * Keeps a working copy with its author and time, unless the last revision has the same content. Returns the revision's
 * number.
 */
export function keepWorkingCopy(tx: Tx, article: WorkingArticle): number {
  const last = LAST.get(tx, { id: article.id })
  const content = contentOf(article)
  if (last && isSame(last, content)) return last.number
  const { id: articleId, savedBy: by, savedAt } = article
  return addRevision(tx, { articleId, content, why: 'saved', by, now: savedAt }).number
}

/** True if a stored revision has this content. */
export const isSame = (stored: { fields: string; document: string }, content: RevisionContent): boolean =>
  stored.fields === JSON.stringify(content.fields) && stored.document === JSON.stringify(content.document)
