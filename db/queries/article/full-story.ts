import { and, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { asText, columns, inList, listOf, prepared, type RowOf } from '#db/engine/prepared.ts'
import { authorsOf } from '#db/queries/article/authors-of.ts'
import { correctionsOf } from '#db/queries/article/corrections-of.ts'
import { withPresentRelated } from '#db/queries/article/present-related.ts'
import { PUBLIC_COLUMNS, pick } from '#db/queries/article/public-row.ts'
import { teaserFields } from '#db/queries/article/teasers.ts'
import { picturesOf, toPicture } from '#db/queries/media/pictures-of.ts'
import { withAllowedFrames } from '#db/queries/settings/embed-hosts.ts'
import { sectionsOf } from '#db/queries/taxonomy/sections-of.ts'
import { topicsOf } from '#db/queries/taxonomy/topics-of.ts'
import { type articles, published, revisions, sources } from '#db/schema/tables.ts'
import type { Lead } from '#domain/article/fields/fields.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { mediaIdsOf } from '#domain/document/blocks/walk.ts'
import type { ArticleView, PictureView } from '#domain/views.ts'

/** Columns of `sources` that a full story needs in addition to those of a teaser. */
export const SOURCE_TERMS = {
  sourceFeed: sources.feed,
  sourceUsage: sources.usage,
  isOriginalCanonical: sources.canonicalOriginal,
}

/** When a licence takes the story off every page: its own end, else its source's. */
export const expiresAt = (story: typeof articles | typeof published) =>
  sql<number | null>`coalesce(${story.licenceUntil}, ${sources.licenceUntil})`

/** For `published` left join `sources`, with `revisions`. */
export const FULL_COLUMNS = {
  ...PUBLIC_COLUMNS,
  ...SOURCE_TERMS,
  ...columns(published, 'sourceUrl', 'seo', 'isOld', 'genre', 'longRead'),
  expiresAt: expiresAt(published),
  document: asText(revisions.document),
}

const OF_IDS = prepared({ ids: listOf(published.articleId) }, (db, { ids }) =>
  db
    .select(FULL_COLUMNS)
    .from(published)
    .crossJoin(revisions)
    .leftJoin(sources, eq(sources.id, published.sourceId))
    .where(and(eq(revisions.id, published.revisionId), inList(published.articleId, ids))),
)
export type FullRow = RowOf<typeof OF_IDS>

/** The rows of these public stories, in any order, without those that are not public. */
export const fullRows = (db: Readable, ids: readonly number[]): FullRow[] => OF_IDS.all(db, { ids })

/**
 * Full stories in the order of their rows: six queries, however many stories. Reads no tags but those of the stories in
 * blocks of related stories, and `site` where a story has a frame that the admin's list must allow.
 */
export function fullStories(db: Readable, rows: FullRow[]): ArticleView[] {
  const documents = withPresentRelated(
    db,
    rows.map((row) => readStoredDocument(row.document).document),
  )
  const parsed = rows.flatMap((row, n) => {
    const present = documents[n]
    return present ? [{ row, document: withAllowedFrames(db, present.document), liveStories: present.liveStories }] : []
  })
  const sections = sectionsOf(
    db,
    rows.flatMap((row) => row.sectionIds),
  )
  const topics = topicsOf(
    db,
    rows.flatMap((row) => row.topicIds),
  )
  const authors = authorsOf(
    db,
    rows.flatMap((row) => row.authorIds),
  )
  const stored = picturesOf(db, parsed.flatMap(mediaIdsIn))
  const corrections = correctionsOf(
    db,
    rows.map((row) => row.id),
  )
  return parsed.map(({ row, document, liveStories }) => ({
    ...teaserFields(row),
    shortHeadline: row.shortHeadline,
    sections: pick(sections, row.sectionIds),
    topics: pick(topics, row.topicIds),
    authors: pick(authors, row.authorIds),
    sourceUrl: row.sourceUrl,
    sourcePolicy: row.sourcePolicy,
    sourceFeed: row.sourceFeed,
    sourceUsage: row.sourceUsage ?? '',
    canonicalUrl: row.sourcePolicy === 'no-index' && row.isOriginalCanonical ? row.sourceUrl : null,
    picture: toPicture(row.lead, stored),
    document,
    pictures: documentPictures(document, stored),
    liveStories,
    corrections: corrections.get(row.id) ?? [],
    seo: row.seo,
    isOld: row.isOld,
    genre: row.genre,
    longRead: row.longRead,
    expiresAt: row.expiresAt,
  }))
}

const mediaIdsIn = ({ row, document }: { row: { lead: Lead | null }; document: ArticleDocument }): string[] => [
  ...(row.lead ? [row.lead.mediaId] : []),
  ...mediaIdsOf(document),
]

/** The pictures that a document shows, by media id, without those that were not found. */
export function documentPictures(
  document: ArticleDocument,
  stored: ReturnType<typeof picturesOf>,
): Record<string, PictureView> {
  // The block holds the story's own words about a picture; these are the words of the upload.
  const pictures = mediaIdsOf(document).flatMap((mediaId) => {
    const picture = toPicture({ mediaId, alt: '', caption: '', credit: '' }, stored)
    return picture ? [[mediaId, picture] as const] : []
  })
  return Object.fromEntries(pictures)
}
