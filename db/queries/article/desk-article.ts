import { asc, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { deskWorkflow } from '#db/queries/article/desk-workflow.ts'
import { undoneAt, undoUntil } from '#db/queries/article/undo-until.ts'
import { toSection } from '#db/queries/taxonomy/section-row.ts'
import {
  articleAuthors,
  articleSections,
  articles,
  articleTopics,
  authors,
  published,
  sections,
  topics,
  withdrawals,
} from '#db/schema/newsroom-tables.ts'
import { people } from '#db/schema/people-tables.ts'
import { sources } from '#db/schema/sources.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { readStoredDocument } from '#domain/document/upgrade.ts'
import { articlePath } from '#domain/urls/paths.ts'

/** A full working copy with its public state; null if there is none. The caller checks who may read it. */
export function deskArticle(db: Readable, { id }: { id: number }): DeskArticle | null {
  const row = db
    .select({
      article: articles,
      person: people.name,
      source: sources,
      publicSlug: published.slug,
      modifiedAt: published.modifiedAt,
      withdrawnAt: withdrawals.withdrawnAt,
      reason: withdrawals.reason,
      notice: withdrawals.notice,
    })
    .from(articles)
    .leftJoin(people, eq(people.id, articles.savedBy))
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .leftJoin(published, eq(published.articleId, articles.id))
    .leftJoin(withdrawals, eq(withdrawals.articleId, articles.id))
    .where(eq(articles.id, id))
    .get()
  if (!row || row.article.deletedAt !== null) return null
  const { article } = row
  return {
    ...ownFields(article),
    ...termsOf(db, id),
    path: row.publicSlug === null ? null : articlePath(row.publicSlug),
    source: row.source === null ? null : { name: row.source.name, url: article.sourceUrl },
    sourceTerms: row.source && agreedWith(row.source),
    savedBy: article.savedBy === null ? null : { id: article.savedBy, name: row.person ?? '' },
    modifiedAt: row.modifiedAt,
    withdrawal:
      row.withdrawnAt === null ? null : { at: row.withdrawnAt, reason: row.reason ?? '', notice: row.notice ?? '' },
    ...{ undoUntil: undoUntil(db, id), undoneAt: undoneAt(db, id) },
    ...deskWorkflow(db, article),
  }
}

/** The fields that the working copy's own row holds. */
function ownFields(article: typeof articles.$inferSelect) {
  const { id, version, status, headline, standfirst, slug, kicker, language, lead, seo, live, genre } = article
  const { createdBy, savedAt, hasChangesNotOut, embargoUntil, sourcePolicy, licenceUntil, shortHeadline, longRead } =
    article
  return {
    ...{ id, version, status, headline, standfirst, slug, kicker, language, lead, seo, live, genre },
    ...{ createdBy, savedAt, hasChangesNotOut, embargoUntil, sourcePolicy, licenceUntil, shortHeadline, longRead },
    publishedAt: article.firstPublishedAt,
    document: readStoredDocument(article.document).document,
  }
}

const agreedWith = ({ id, name, policy, licence, licenceUntil }: typeof sources.$inferSelect) => ({
  ...{ id, name, policy, licenceUntil },
  hasLicence: licence !== '',
})

/** The ordered sections, topics and bylines of a working copy. */
function termsOf(db: Readable, id: number): Pick<DeskArticle, 'sections' | 'topics' | 'authors'> {
  const ofSections = db
    .select({
      id: sections.id,
      slug: sections.slug,
      name: sections.name,
      accent: sections.accent,
      voice: sections.voice,
    })
    .from(articleSections)
    .innerJoin(sections, eq(sections.id, articleSections.sectionId))
    .where(eq(articleSections.articleId, id))
    .orderBy(asc(articleSections.position))
    .all()
  const ofTopics = db
    .select({ id: topics.id, slug: topics.slug, name: topics.name })
    .from(articleTopics)
    .innerJoin(topics, eq(topics.id, articleTopics.topicId))
    .where(eq(articleTopics.articleId, id))
    .orderBy(asc(articleTopics.position))
    .all()
  const ofAuthors = db
    .select({ slug: authors.slug, name: authors.name })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .where(eq(articleAuthors.articleId, id))
    .orderBy(asc(articleAuthors.position))
    .all()
  return { sections: ofSections.map(toSection), topics: ofTopics, authors: ofAuthors }
}
