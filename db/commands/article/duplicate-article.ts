import { assignToWriter } from '#db/commands/article/steps/assign-to-writer.ts'
import { freeSlug } from '#db/commands/article/steps/free-slug.ts'
import { saveTerms } from '#db/commands/article/steps/save-terms.ts'
import { storyFor } from '#db/commands/article/steps/story-for.ts'
import type { WorkingArticle } from '#db/commands/article/steps/working-article.ts'
import { renewPictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { commandOn } from '#db/commands/shared/command-on.ts'
import { freshArticleId } from '#db/commands/shared/fresh-id.ts'
import { record } from '#db/commands/shared/record.ts'
import { storyOwner } from '#db/queries/media/owner-pictures.ts'
import { articles } from '#db/schema/tables.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { ok } from '#domain/result.ts'
import { slugify } from '#domain/urls/slug.ts'

/** Blocks that belong to the original alone: what happened to it, and when. */
const ITS_OWN: ReadonlySet<string> = new Set(['update', 'correction'])

function copiedFields(original: WorkingArticle) {
  const { headline, standfirst, kicker, language, sourceId, sourceUrl, sourcePolicy, lead, genre } = original
  const { embargoUntil, licenceUntil, shortHeadline, longRead, madeBy } = original
  const texts = { headline, shortHeadline, standfirst, kicker, language, lead, genre, longRead, madeBy }
  return { ...texts, sourceId, sourceUrl, sourcePolicy, embargoUntil, licenceUntil }
}

/**
 * Creates a draft with the text, sections, topics, bylines, source and pictures of a story, assigned to the actor. Its
 * embargo and its licence hold for the copy too: they are obligations of the text. It has an address of its own, and none
 * of the original's other dates, live updates, corrections, notes or history. `now` in ms UTC.
 */
export const duplicateArticle = commandOn(
  storyFor('article.create'),
  (tx, original, _: { id: number }, { actor, now }) => {
    const { headline } = original
    const { document } = readStoredDocument(original.document)
    const blocks = document.blocks.filter(({ type }) => !ITS_OWN.has(type))
    const slug = freeSlug(tx, slugify(headline), null)
    const row = tx
      .insert(articles)
      .values({
        id: freshArticleId(tx),
        slug,
        ...copiedFields(original),
        document: { ...document, blocks },
        createdAt: now,
        createdBy: actor.id,
        savedAt: now,
        savedBy: actor.id,
      })
      .returning({ id: articles.id, version: articles.version })
      .get()
    saveTerms(tx, 'sections', row.id, original.sectionIds)
    saveTerms(tx, 'topics', row.id, original.topicIds)
    saveTerms(tx, 'authors', row.id, original.authorIds)
    assignToWriter(tx, actor, row.id, now)
    renewPictureUses(tx, storyOwner(row.id))
    record(tx, { what: 'article.duplicated', actor, now, articleId: row.id, details: { from: original.id, headline } })
    return ok({ ...row, slug })
  },
)
