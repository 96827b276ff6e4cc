import { eq } from 'drizzle-orm'
import { isFreeSlug } from '#db/commands/article/steps/free-slug.ts'
import { isSame, keepWorkingCopy } from '#db/commands/article/steps/keep-revision.ts'
import {
  addRevision,
  contentOf,
  type RevisionContent,
  readRevision,
  storedAs,
} from '#db/commands/article/steps/revision.ts'
import { saveTerms } from '#db/commands/article/steps/save-terms.ts'
import { STORE_IS_CHANGED, type WorkingArticle, workingArticle } from '#db/commands/article/steps/working-article.ts'
import { hasPicture } from '#db/commands/media/steps/has-picture.ts'
import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import type { Tx } from '#db/engine/open.ts'
import { storyOwner, usesOf } from '#db/queries/media/owner-pictures.ts'
import { articles } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import { optionalFields } from '#domain/article/history/revision-fields.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'

/** Ids in a kept text that no longer exist, and the field from which they were left out. */
export type LeftOut = {
  field: 'sections' | 'topics' | 'authors' | 'source' | 'lead' | 'slug'
  ids: (number | string)[]
}
export type RestoredWorkingCopy = { version: number; revision: number; leftOut: LeftOut[] }

/**
 * Makes a kept text the working copy again, within the caller's transaction: the present text is kept first, and the
 * restored one becomes a revision of its own. Nothing public changes. `now` in ms UTC.
 */
export function restoreWorkingCopy(
  tx: Tx,
  article: WorkingArticle,
  content: RevisionContent,
  by: string | null,
  now: number,
): RestoredWorkingCopy {
  keepWorkingCopy(tx, article)
  const leftOut: LeftOut[] = []
  const still = <T extends number | string>(field: LeftOut['field'], wanted: T[], isThere: (id: T) => boolean): T[] => {
    const gone = wanted.filter((id) => !isThere(id))
    if (gone.length > 0) leftOut.push({ field, ids: gone })
    return wanted.filter((id) => !gone.includes(id))
  }
  const { fields } = content
  saveTerms(tx, 'sections', article.id, still('sections', fields.sectionIds, isTerm(tx, 'section')))
  saveTerms(tx, 'topics', article.id, still('topics', fields.topicIds, isTerm(tx, 'topic')))
  saveTerms(tx, 'authors', article.id, still('authors', fields.authorIds, isTerm(tx, 'author')))
  const [sourceId = null] = still('source', fields.sourceId === null ? [] : [fields.sourceId], isTerm(tx, 'source'))
  const [leadId] = still('lead', fields.lead === null ? [] : [fields.lead.mediaId], (id) => hasPicture(tx, id))
  const [slug = article.slug] = still('slug', [fields.slug], (it) => isFreeSlug(tx, it, article.id))
  const version = article.version + 1
  const { document } = readStoredDocument(content.document)
  tx.update(articles)
    .set({
      headline: fields.headline,
      standfirst: fields.standfirst,
      kicker: fields.kicker,
      language: fields.language,
      seo: fields.seo,
      slug,
      sourceId,
      sourceUrl: sourceId === null ? null : fields.sourceUrl,
      lead: leadId === undefined ? null : fields.lead,
      ...optionalFields(fields),
      document,
      version,
      savedAt: now,
      savedBy: by,
    })
    .where(eq(articles.id, article.id))
    .run()
  savePictureUses(tx, storyOwner(article.id), 'working', { lead: leadId ?? null, ...usesOf(document) })
  return { version, revision: keepAsRestored(tx, article.id, by, now), leftOut }
}

const isTerm =
  (tx: Tx, noun: keyof typeof TERM_TABLES) =>
  (id: number): boolean => {
    const { id: column } = TERM_TABLES[noun]
    return tx.select({ id: column }).from(TERM_TABLES[noun]).where(eq(column, id)).get() !== undefined
  }

/** Adds the revision of the restored text, and stores whether it differs from what readers see. Returns its number. */
function keepAsRestored(tx: Tx, articleId: number, by: string | null, now: number): number {
  const back = workingArticle(tx, articleId)
  if (!back) throw new Error(`Story ${articleId} does not exist.`)
  const content = contentOf(back)
  const publicCopy = back.publishedRevisionId === null ? null : readRevision(tx, back.publishedRevisionId)
  const hasChangesNotOut = publicCopy === null || !isSame(storedAs(publicCopy), content)
  STORE_IS_CHANGED.run(tx, { id: articleId, hasChangesNotOut })
  return addRevision(tx, { articleId, content, why: 'restored', by, now }).number
}
