import { addRevision, contentOf, type RevisionContent } from '#db/commands/article/steps/revision.ts'
import { type WorkingArticle, workingArticle } from '#db/commands/article/steps/working-article.ts'
import { indexWorkingCopyUnlessLong } from '#db/commands/search/steps/index-working-copy.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

const WRITING_MS = 5 * 60_000

type Last = { number: number; at: number; by: string | null; fields: string; document: string }

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
  const last = statement<Pick<Last, 'at' | 'by'>>(
    tx,
    'select created_at at, created_by by from revisions where article_id = ? order by number desc limit 1',
  ).get(articleId)
  if (last && last.by === by && now - last.at < WRITING_MS) return
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
  const last = lastRevision(tx, article.id)
  const content = contentOf(article)
  if (last && isSame(last, content)) return last.number
  const { id: articleId, savedBy: by, savedAt } = article
  return addRevision(tx, { articleId, content, why: 'saved', by, now: savedAt }).number
}

/** True if a stored revision has this content. */
export const isSame = (stored: { fields: string; document: string }, content: RevisionContent): boolean =>
  stored.fields === JSON.stringify(content.fields) && stored.document === JSON.stringify(content.document)

function lastRevision(tx: Tx, articleId: number): Last | undefined {
  return statement<Last>(
    tx,
    `select number, created_at at, created_by by, fields, document from revisions
     where article_id = ? order by number desc limit 1`,
  ).get(articleId)
}
