import { asc, eq } from 'drizzle-orm'
import type { Readable } from '#db/open.ts'
import { deskWorkflow } from '#db/queries/desk-workflow.ts'
import { toSection } from '#db/queries/section-row.ts'
import {
  articleAuthors,
  articleSections,
  articles,
  articleTopics,
  authors,
  published,
  sections,
  sources,
  topics,
  withdrawals,
} from '#db/schema/newsroom.ts'
import { people } from '#db/schema/people.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { readStoredDocument } from '#domain/document/upgrade.ts'
import { articlePath } from '#domain/urls/paths.ts'

/** A working copy whole, and how it stands in public. Null where there is none. Who may read it is asked by the caller. */
export function deskArticle(db: Readable, { id }: { id: number }): DeskArticle | null {
  const row = db
    .select({
      article: articles,
      person: people.name,
      source: sources.name,
      publicSlug: published.slug,
      modifiedAt: published.modifiedAt,
      withdrawnAt: withdrawals.withdrawnAt,
      reason: withdrawals.reason,
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
  const { version, status, headline, standfirst, slug, kicker, language, lead, seo, embargoUntil } = article
  const { createdBy, savedAt, hasChangesNotOut } = article
  return {
    id,
    version,
    status,
    headline,
    standfirst,
    slug,
    kicker,
    language,
    lead,
    seo,
    embargoUntil,
    createdBy,
    savedAt,
    hasChangesNotOut,
    ...termsOf(db, id),
    path: row.publicSlug === null ? null : articlePath(row.publicSlug),
    document: readStoredDocument(article.document).document,
    source: row.source === null ? null : { name: row.source, url: article.sourceUrl },
    savedBy: article.savedBy === null ? null : { id: article.savedBy, name: row.person ?? '' },
    publishedAt: article.firstPublishedAt,
    modifiedAt: row.modifiedAt,
    withdrawal: row.withdrawnAt === null ? null : { at: row.withdrawnAt, reason: row.reason ?? '' },
    live: article.live,
    ...deskWorkflow(db, { id, status }),
  }
}

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
