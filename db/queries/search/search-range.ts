import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { site } from '#db/queries/settings/site.ts'
import { publicTopic } from '#db/queries/taxonomy/topic-view.ts'
import { startOfDay } from '#domain/article/zone.ts'

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
type Named = { id: number; name: string }
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

/** The lists and dates to which a search is narrowed, and the names of the author and the topic. */
export function searchRange(db: Readable, { section, author, topic, from, to }: Narrowed): Wanted {
  const { zone } = site(db)
  const lists: (string | null)[] = []
  // The tag of `site` covers sections.
  const inSection = section && statement<Named>(db, 'select id, name from sections where slug = ?').get(section)
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

function listRange(db: Readable, list: string): ListRange {
  const counted = `select count(*) n from (select 1 from listings where list = ? limit ${SHORT})`
  return { list, isShort: (statement<{ n: number }>(db, counted).get(list)?.n ?? 0) < SHORT }
}

/** The byline at this address if a story of it is public; the tag `search` covers a change of that. */
function publicAuthor(db: Readable, slug: string): Named | null {
  const author = statement<Named>(db, 'select id, name from authors where slug = ?').get(slug)
  if (!author) return null
  return statement(db, 'select 1 from listings where list = ? limit 1').get(`author:${author.id}`) ? author : null
}

function dayStart(zone: string, date: string | undefined, daysOn: number): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '')?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined || year < 1_000 || year > 9_998) return null
  return startOfDay(zone, year, month, day + daysOn)
}
