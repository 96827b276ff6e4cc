import { and, desc, eq, gte, lt, ne } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { count, inList, listOf, prepared, type RowOf } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { authorsOf } from '#db/queries/article/authors-of.ts'
import { PUBLIC_COLUMNS, pick } from '#db/queries/article/public-row.ts'
import { picturesOf, toPicture } from '#db/queries/media/pictures-of.ts'
import { sectionsOf } from '#db/queries/taxonomy/sections-of.ts'
import { listings, published, sources } from '#db/schema/tables.ts'
import { teaserLines } from '#domain/article/front/teaser-lines.ts'
import { mediaTag } from '#domain/article/tags.ts'
import type { AuthorRef, SectionRef, SourceRef, TeaserView } from '#domain/views.ts'

const TEASER_COLUMNS = { ...PUBLIC_COLUMNS, firstLines: published.firstLines }
// `cross join` fixes the order: the list's own index range comes first, newest first, and no sort is needed.
const OF_LIST = prepared(
  {
    list: listings.list,
    from: listings.publishedAt,
    to: listings.publishedAt,
    without: listings.articleId,
    limit: count,
    offset: count,
  },
  (db, { list, from, to, without, limit, offset }) =>
    db
      .select(TEASER_COLUMNS)
      .from(listings)
      .crossJoin(published)
      .leftJoin(sources, eq(sources.id, published.sourceId))
      .where(
        and(
          eq(published.articleId, listings.articleId),
          eq(listings.list, list),
          gte(listings.publishedAt, from),
          lt(listings.publishedAt, to),
          ne(listings.articleId, without),
        ),
      )
      .orderBy(desc(listings.publishedAt), desc(listings.articleId))
      .limit(limit)
      .offset(offset),
)
const OF_IDS = prepared({ ids: listOf(published.articleId) }, (db, { ids }) =>
  db
    .select(TEASER_COLUMNS)
    .from(published)
    .leftJoin(sources, eq(sources.id, published.sourceId))
    .where(inList(published.articleId, ids)),
)
type TeaserRow = RowOf<typeof OF_IDS>
type PublicRow = Omit<TeaserRow, 'firstLines'>

/** Beyond any date that a story can have; `-1` as a limit means none. */
const EVER = 9e15
/** No story's id. */
const NOBODY = 0
export type Range = { from?: number; to?: number; limit?: number; offset?: number; without?: number | null }

/**
 * Stories of a readers' list, newest first, published from `from` (ms UTC) until before `to`. Four queries, however
 * many stories.
 */
export function teasersOfList(db: Readable, list: string, range: Range): TeaserView[] {
  const { from = -EVER, to = EVER, limit = -1, offset = 0, without } = range
  return toTeasers(db, OF_LIST.all(db, { list, from, to, without: without ?? NOBODY, limit, offset }))
}

/** These stories in the given order, without those that are not public. Four queries, however many stories. */
export function teasersOfIds(db: Readable, ids: readonly number[]): TeaserView[] {
  if (ids.length === 0) return []
  const rows = OF_IDS.all(db, { ids })
  return pick(new Map(toTeasers(db, rows).map((teaser) => [teaser.id, teaser])), [...ids])
}

/** Converts public rows to teasers, and reads the tags of the names and pictures that they show. */
function toTeasers(db: Readable, rows: TeaserRow[]): TeaserView[] {
  const sections = sectionsOf(
    db,
    rows.flatMap(({ sectionIds }) => sectionIds[0] ?? []),
  )
  const authors = authorsOf(
    db,
    rows.flatMap(({ authorIds }) => authorIds),
  )
  const pictures = picturesOf(
    db,
    rows.flatMap(({ lead }) => lead?.mediaId ?? []),
  )
  const teasers = rows.map((row) => ({
    ...withLines(row),
    section: pick(sections, row.sectionIds.slice(0, 1))[0] ?? null,
    authors: pick(authors, row.authorIds),
    picture: toPicture(row.lead, pictures),
  }))
  for (const teaser of teasers) readNames(teaser)
  for (const { lead } of rows) if (lead) reading(mediaTag(lead.mediaId))
  return teasers
}

/** Its fields, the headlines and the first lines that lists show. */
function withLines(row: TeaserRow) {
  const fields = { ...teaserFields(row), headline: row.shortHeadline || row.headline, fullHeadline: row.headline }
  return { ...fields, firstLines: teaserLines({ ...fields, firstLines: row.firstLines }) }
}

/** The fields that a public row gives unchanged. */
export function teaserFields(row: PublicRow) {
  const { id, slug, headline, standfirst, kicker, language, wordCount, source, publishedAt, modifiedAt } = row
  const { live, madeBy } = row
  return { id, slug, headline, standfirst, kicker, language, wordCount, source, publishedAt, modifiedAt, live, madeBy }
}

type Named = {
  section?: SectionRef | null
  authors: AuthorRef[]
  source: SourceRef | null
}

/** Reads the tags of everything shown of a story beside its own words and pictures. */
export function readNames({ section, authors, source }: Named): void {
  if (section) reading(`section:${section.id}`)
  if (source) reading(`source:${source.id}`)
  for (const author of authors) reading(`author:${author.id}`)
}
