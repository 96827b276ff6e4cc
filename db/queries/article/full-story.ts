import type { Readable } from '#db/engine/open.ts'
import { authorsOf } from '#db/queries/article/authors-of.ts'
import { correctionsOf } from '#db/queries/article/corrections-of.ts'
import { withPresentRelated } from '#db/queries/article/present-related.ts'
import { idsIn, leadIn, PUBLIC_COLUMNS, type PublicRow, pick } from '#db/queries/article/public-row.ts'
import { teaserFields } from '#db/queries/article/teasers.ts'
import { picturesOf, toPicture } from '#db/queries/media/pictures-of.ts'
import { withAllowedFrames } from '#db/queries/settings/embed-hosts.ts'
import { sectionsOf } from '#db/queries/taxonomy/sections-of.ts'
import { topicsOf } from '#db/queries/taxonomy/topics-of.ts'
import type { Lead, Seo } from '#domain/article/fields.ts'
import type { Genre } from '#domain/article/genre.ts'
import type { LongRead } from '#domain/article/long-read.ts'
import type { ArticleDocument } from '#domain/document/schema.ts'
import { readStoredDocument } from '#domain/document/upgrade.ts'
import { mediaIdsOf } from '#domain/document/walk.ts'
import type { ArticleView, PictureView } from '#domain/views.ts'

export type FullRow = PublicRow & {
  sourceUrl: string | null
  sourceFeed: string | null
  sourceUsage: string | null
  isOriginalCanonical: number | null
  seo: string
  isOld: number
  genre: Genre | null
  longRead: LongRead | null
  expiresAt: number | null
  document: string
}

/** Columns of `sources s` that a full story needs in addition to those of a teaser. */
export const SOURCE_TERMS = 's.feed sourceFeed, s.usage sourceUsage, s.canonical_original isOriginalCanonical'

/** When a licence takes the story off every page: its own end, else its source's. */
export const expiresAt = (row: 'a' | 'p') => `coalesce(${row}.licence_until, s.licence_until) expiresAt`

/** For `published p left join sources s … join revisions r`. */
export const FULL_COLUMNS = `${PUBLIC_COLUMNS}, p.source_url sourceUrl, ${SOURCE_TERMS}, p.seo, p.is_old isOld,
  p.genre, p.long_read longRead, ${expiresAt('p')}, r.document`

/**
 * Full stories in the order of their rows: six queries, however many stories. Reads no tags but those of the stories in
 * blocks of related stories, and `site` where a story has a frame that the admin's list must allow.
 */
export function fullStories(db: Readable, rows: FullRow[]): ArticleView[] {
  const parsed = parsedRows(db, rows)
  const sections = sectionsOf(
    db,
    parsed.flatMap((one) => one.sectionIds),
  )
  const topics = topicsOf(
    db,
    parsed.flatMap((one) => one.topicIds),
  )
  const authors = authorsOf(
    db,
    parsed.flatMap((one) => one.authorIds),
  )
  const stored = picturesOf(db, parsed.flatMap(mediaIdsIn))
  const corrections = correctionsOf(
    db,
    rows.map((row) => row.id),
  )
  return parsed.map(({ row, sectionIds, topicIds, authorIds, lead, document, liveStories }) => ({
    ...teaserFields(row),
    shortHeadline: row.shortHeadline,
    sections: pick(sections, sectionIds),
    topics: pick(topics, topicIds),
    authors: pick(authors, authorIds),
    sourceUrl: row.sourceUrl,
    sourcePolicy: row.sourcePolicy,
    sourceFeed: row.sourceFeed,
    sourceUsage: row.sourceUsage ?? '',
    canonicalUrl: row.sourcePolicy === 'no-index' && row.isOriginalCanonical === 1 ? row.sourceUrl : null,
    picture: toPicture(lead, stored),
    document,
    pictures: documentPictures(document, stored),
    liveStories,
    corrections: corrections.get(row.id) ?? [],
    seo: JSON.parse(row.seo) as Seo,
    isOld: row.isOld === 1,
    genre: row.genre,
    longRead: row.longRead,
    expiresAt: row.expiresAt,
  }))
}

function parsedRows(db: Readable, rows: FullRow[]) {
  const documents = withPresentRelated(
    db,
    rows.map((row) => readStoredDocument(row.document).document),
  )
  return rows.flatMap((row, n) => {
    const present = documents[n]
    if (!present) return []
    return [
      {
        row,
        sectionIds: idsIn(row.sectionIds),
        topicIds: idsIn(row.topicIds),
        authorIds: idsIn(row.authorIds),
        lead: leadIn(row.lead),
        document: withAllowedFrames(db, present.document),
        liveStories: present.liveStories,
      },
    ]
  })
}

const mediaIdsIn = ({ lead, document }: { lead: Lead | null; document: ArticleDocument }): string[] => [
  ...(lead ? [lead.mediaId] : []),
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
