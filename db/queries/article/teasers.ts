import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { authorsOf } from '#db/queries/article/authors-of.ts'
import { idsIn, leadIn, PUBLIC_COLUMNS, type PublicRow, pick, sourceIn } from '#db/queries/article/public-row.ts'
import { picturesOf, toPicture } from '#db/queries/media/pictures-of.ts'
import { sectionsOf } from '#db/queries/taxonomy/sections-of.ts'
import { mediaTag } from '#domain/article/tags.ts'
import { teaserLines } from '#domain/article/teaser-lines.ts'
import type { AuthorRef, SectionRef, SourceRef, TeaserView } from '#domain/views.ts'

// `cross join` fixes the order: the list's own index range comes first, newest first, and no sort is needed.
const TEASER_COLUMNS = `${PUBLIC_COLUMNS}, p.first_lines firstLines`
const OF_LIST = `select ${TEASER_COLUMNS} from listings l cross join published p on p.article_id = l.article_id
  left join sources s on s.id = p.source_id
  where l.list = ? and l.published_at >= ? and l.published_at < ? and l.article_id <> ?
  order by l.published_at desc, l.article_id desc limit ? offset ?`
const OF_IDS = `select ${TEASER_COLUMNS} from published p left join sources s on s.id = p.source_id
  where p.article_id in (select value from json_each(?))`

type TeaserRow = PublicRow & { firstLines: string }

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
  return toTeasers(db, statement<TeaserRow>(db, OF_LIST).all(list, from, to, without ?? NOBODY, limit, offset))
}

/** These stories in the given order, without those that are not public. Four queries, however many stories. */
export function teasersOfIds(db: Readable, ids: readonly number[]): TeaserView[] {
  if (ids.length === 0) return []
  const rows = statement<TeaserRow>(db, OF_IDS).all(JSON.stringify(ids))
  return pick(new Map(toTeasers(db, rows).map((teaser) => [teaser.id, teaser])), [...ids])
}

/** Converts public rows to teasers, and reads the tags of the names and pictures that they show. */
function toTeasers(db: Readable, rows: TeaserRow[]): TeaserView[] {
  const parsed = rows.map((row) => ({
    row,
    sectionId: idsIn(row.sectionIds)[0],
    authorIds: idsIn(row.authorIds),
    lead: leadIn(row.lead),
  }))
  const sections = sectionsOf(
    db,
    parsed.flatMap(({ sectionId }) => sectionId ?? []),
  )
  const authors = authorsOf(
    db,
    parsed.flatMap(({ authorIds }) => authorIds),
  )
  const pictures = picturesOf(
    db,
    parsed.flatMap(({ lead }) => lead?.mediaId ?? []),
  )
  const teasers = parsed.map(({ row, sectionId, authorIds, lead }) => ({
    ...withLines(row),
    section: (sectionId === undefined ? null : sections.get(sectionId)) ?? null,
    authors: pick(authors, authorIds),
    picture: toPicture(lead, pictures),
  }))
  for (const teaser of teasers) readNames(teaser)
  for (const { lead } of parsed) if (lead) reading(mediaTag(lead.mediaId))
  return teasers
}

/** Its fields, the headlines and the first lines that lists show. */
function withLines(row: TeaserRow) {
  const fields = { ...teaserFields(row), headline: row.shortHeadline || row.headline, fullHeadline: row.headline }
  return { ...fields, firstLines: teaserLines({ ...fields, firstLines: row.firstLines }) }
}

/** The fields that a public row gives unchanged. */
export function teaserFields(row: PublicRow) {
  const { id, slug, headline, standfirst, kicker, language, wordCount, publishedAt, modifiedAt, live } = row
  const words = { headline, standfirst, kicker, language, wordCount }
  return { id, slug, ...words, source: sourceIn(row), publishedAt, modifiedAt, live }
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
