import { count as rows, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { count, prepared } from '#db/engine/prepared.ts'
import { site } from '#db/queries/settings/site.ts'
import { publicTopic } from '#db/queries/taxonomy/topic-view.ts'
import { authors, listings, sections } from '#db/schema/tables.ts'
import { startOfDay } from '#domain/article/planning/zone.ts'

export type Narrowed = {
  /** Slugs. */
  section?: string | undefined
  author?: string | undefined
  topic?: string | undefined
  /** Dates in the paper's zone, `YYYY-MM-DD`, both inclusive. An invalid date filters nothing. */
  from?: string | undefined
  to?: string | undefined
}
/** Published from `start` until before `end`, ms UTC, and in each of `lists`. */
export type Range = { lists: readonly ListRange[]; start: number; end: number }
export type ListRange = {
  list: string
  /** True if its ids can be read whole for a search. */
  isShort: boolean
}
export type Wanted = {
  /** Null if nothing is in it: there is no such section, author or topic. */
  range: Range | null
  author: string | null
  topic: string | null
}

/** Beyond any date that a story can have. */
export const EVER = 9e15
/** Length of a list that is read in about a millisecond. */
const SHORT = 10_000

const SECTION = prepared({ slug: sections.slug }, (db, { slug }) =>
  db.select({ id: sections.id }).from(sections).where(eq(sections.slug, slug)),
)
const AUTHOR = prepared({ slug: authors.slug }, (db, { slug }) =>
  db.select({ id: authors.id, name: authors.name }).from(authors).where(eq(authors.slug, slug)),
)
const LENGTH = prepared({ list: listings.list, most: count }, (db, { list, most }) =>
  db
    .select({ n: rows() })
    .from(db.select({ id: listings.articleId }).from(listings).where(eq(listings.list, list)).limit(most).as('some')),
)
const lengthOf = (db: Readable, list: string, most: number): number => LENGTH.get(db, { list, most })?.n ?? 0

/** The lists and dates to which a search is narrowed, and the names of the author and the topic. */
export function searchRange(db: Readable, { section, author, topic, from, to }: Narrowed): Wanted {
  const { zone } = site(db)
  const lists: (string | null)[] = []
  // The tag of `site` covers sections.
  const inSection = section && SECTION.get(db, { slug: section })
  if (section) lists.push(inSection ? `section:${inSection.id}` : null)
  const by = author ? publicAuthor(db, author) : null
  if (author) lists.push(by && `author:${by.id}`)
  const about = topic ? publicTopic(db, topic) : null
  if (topic) lists.push(about && `topic:${about.id}`)
  const known = lists.filter((list) => list !== null)
  const dates = { start: dayStart(zone, from, 0) ?? -EVER, end: dayStart(zone, to, 1) ?? EVER }
  return {
    range: known.length === lists.length ? { lists: known.map((list) => listRange(db, list)), ...dates } : null,
    author: by?.name ?? null,
    topic: about?.name ?? null,
  }
}

const listRange = (db: Readable, list: string): ListRange => ({ list, isShort: lengthOf(db, list, SHORT) < SHORT })

/** The byline at this address if a story of it is public; the tag `search` covers a change of that. */
function publicAuthor(db: Readable, slug: string) {
  const author = AUTHOR.get(db, { slug })
  return author && lengthOf(db, `author:${author.id}`, 1) === 1 ? author : null
}

function dayStart(zone: string, date: string | undefined, daysOn: number): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '')?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined || year < 1_000 || year > 9_998) return null
  return startOfDay(zone, year, month, day + daysOn)
}
