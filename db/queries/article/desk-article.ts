import { and, eq, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { asText, columns, prepared, type RowOf } from '#db/engine/prepared.ts'
import { authorsOf } from '#db/queries/article/authors-of.ts'
import { deskWorkflow } from '#db/queries/article/desk-workflow.ts'
import { pick } from '#db/queries/article/public-row.ts'
import { TERM_IDS } from '#db/queries/article/story-terms.ts'
import { undoneAt, undoUntil } from '#db/queries/article/undo-until.ts'
import { sectionsOf } from '#db/queries/taxonomy/sections-of.ts'
import { topicsOf } from '#db/queries/taxonomy/topics-of.ts'
import { articles, people, published, sources, takenStories, withdrawals } from '#db/schema/tables.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { saidWithdrawal } from '#domain/article/history/withdrawal-reason.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { articlePath } from '#domain/urls/paths.ts'

const STORY = prepared({ id: articles.id }, (db, { id }) =>
  db
    .select({
      own: {
        ...columns(articles, 'id', 'version', 'status', 'headline', 'standfirst', 'slug', 'kicker', 'language', 'lead'),
        ...columns(articles, 'seo', 'live', 'genre', 'createdBy', 'savedAt', 'hasChangesNotOut', 'embargoUntil'),
        ...columns(articles, 'sourcePolicy', 'licenceUntil', 'shortHeadline', 'longRead', 'madeBy'),
        publishedAt: articles.firstPublishedAt,
        goneFrom: takenStories.address,
      },
      document: asText(articles.document),
      ...TERM_IDS,
      ...columns(articles, 'sourceUrl', 'savedBy'),
      person: people.name,
      source: columns(sources, 'id', 'name', 'policy', 'licenceUntil', 'licence'),
      publicSlug: published.slug,
      modifiedAt: published.modifiedAt,
      withdrawal: { at: withdrawals.withdrawnAt, ...columns(withdrawals, 'reason', 'notice') },
    })
    .from(articles)
    .leftJoin(people, eq(people.id, articles.savedBy))
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .leftJoin(published, eq(published.articleId, articles.id))
    .leftJoin(withdrawals, eq(withdrawals.articleId, articles.id))
    .leftJoin(takenStories, and(eq(takenStories.articleId, articles.id), isNull(takenStories.nextCheckAt)))
    .where(and(eq(articles.id, id), isNull(articles.deletedAt))),
)

/** A full working copy with its public state; null if there is none. The caller checks who may read it. */
export function deskArticle(db: Readable, { id }: { id: number }): DeskArticle | null {
  const row = STORY.get(db, { id })
  if (!row) return null
  const { own, sectionIds, topicIds, authorIds, savedBy, source } = row
  return {
    ...own,
    document: readStoredDocument(row.document).document,
    sections: pick(sectionsOf(db, sectionIds), sectionIds),
    topics: pick(topicsOf(db, topicIds), topicIds),
    authors: pick(authorsOf(db, authorIds), authorIds).map(({ slug, name }) => ({ slug, name })),
    path: row.publicSlug === null ? null : articlePath(row.publicSlug),
    source: source && { name: source.name, url: row.sourceUrl },
    sourceTerms: source && agreedWith(source),
    savedBy: savedBy === null ? null : { id: savedBy, name: row.person ?? '' },
    modifiedAt: row.modifiedAt,
    withdrawal: saidWithdrawal(row.withdrawal),
    undoUntil: undoUntil(db, id),
    undoneAt: undoneAt(db, id),
    ...deskWorkflow(db, own),
  }
}

const agreedWith = ({ licence, ...terms }: NonNullable<RowOf<typeof STORY>['source']>) => ({
  ...terms,
  hasLicence: licence !== '',
})
