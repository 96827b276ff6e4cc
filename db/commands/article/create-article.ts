import { assignToWriter } from '#db/commands/article/steps/assign-to-writer.ts'
import { freeSlug } from '#db/commands/article/steps/free-slug.ts'
import { saveTerms } from '#db/commands/article/steps/save-terms.ts'
import { bylineForNewStory } from '#db/commands/people/steps/own-byline.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { freshArticleId } from '#db/commands/shared/fresh-id.ts'
import { record } from '#db/commands/shared/record.ts'
import { articles } from '#db/schema/tables.ts'
import { emptyDocument } from '#domain/document/blocks/schema.ts'
import { ok } from '#domain/result.ts'
import { slugify } from '#domain/urls/slug.ts'

/**
 * Creates a story: a draft that only the desk sees, with an address made from its headline. It has the byline of its
 * writer and is assigned to them.
 */
export const createArticle = commandFor(
  'article.create',
  (tx, input: { headline: string; language: string }, { actor, now }) => {
    const slug = freeSlug(tx, slugify(input.headline), null)
    const { headline, language } = input
    const stamps = { createdAt: now, createdBy: actor.id, savedAt: now, savedBy: actor.id }
    const row = tx
      .insert(articles)
      .values({ id: freshArticleId(tx), slug, headline, language, document: emptyDocument(), ...stamps })
      .returning({ id: articles.id, version: articles.version })
      .get()
    const byline = bylineForNewStory(tx, actor, now)
    saveTerms(tx, 'authors', row.id, byline === null ? [] : [byline])
    assignToWriter(tx, actor, row.id, now)
    record(tx, { what: 'article.created', actor, now, articleId: row.id })
    return ok({ ...row, slug })
  },
)
