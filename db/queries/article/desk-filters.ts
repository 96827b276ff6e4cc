import { and, asc, count as countOf, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { count, inList, prepared, preparedBy } from '#db/engine/prepared.ts'
import { lateStories } from '#db/queries/article/late-stories.ts'
import { STORY_TERMS } from '#db/queries/article/story-terms.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { redStories } from '#db/queries/receipts/red-receipts.ts'
import { deskMatch, hasWords } from '#db/queries/search/desk-match.ts'
import type { Match } from '#db/queries/search/match-of.ts'
import { site } from '#db/queries/settings/site.ts'
import { contains, isLike } from '#db/queries/taxonomy/like.ts'
import {
  addresses,
  articleAuthors,
  articles,
  assignments,
  authors,
  listings,
  sources,
  topics,
  withdrawals,
} from '#db/schema/tables.ts'
import type { DeskView } from '#domain/article/desk-views.ts'
import type { ListSort } from '#domain/article/lists/story-list-address.ts'
import { dateIn, startOfDay } from '#domain/article/planning/zone.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { slugIn } from '#domain/urls/slug-in.ts'
import type { Status } from '#domain/workflow/decide.ts'

export type DeskFilters = {
  actor: Actor
  /** ms UTC, for the views. */
  now: number
  view?: DeskView | undefined
  status?: Status | undefined
  /** Words of the headline, a byline, the working text or the notes, or an address. */
  q?: string | undefined
  /** Slugs. */
  section?: string | undefined
  author?: string | undefined
  topic?: string | undefined
  source?: string | undefined
  /** A person's id, `me` or `nobody`. */
  assignee?: string | undefined
  /** A person's id, or `me`: what they created, are bylined on, or are assigned to. */
  whose?: string | undefined
  /** Last changed first, unless said otherwise. */
  sort?: ListSort | undefined
  cursor?: string | undefined
}

/** Another row of `articles` than that of the list. */
const other = alias(articles, 'other')
/**
 * Written exactly as in the list's index, so that SQLite uses it. Stories that were never public sort after all others.
 */
const PUBLIC_SINCE = sql`coalesce(${articles.firstPublishedAt}, -9e15)`
const NEVER = -9e15

const BY_CHANGE = [articles.savedAt, PUBLIC_SINCE, articles.id]
const BY_PUBLICATION = [PUBLIC_SINCE, articles.savedAt, articles.id]
/** The list's index is in the order of changes; it has all that sorts by publication. */
const ORDERS: Record<ListSort, SQL[]> = {
  changed: BY_CHANGE.map((one) => desc(one)),
  unchanged: BY_CHANGE.map((one) => asc(one)),
  published: BY_PUBLICATION.map((one) => desc(one)),
}

/** The place of a row, after which the next page goes on in any sort. */
type Dated = { savedAt: number; publishedAt: number | null; id: number }
export const placeOf = ({ savedAt, publishedAt, id }: Dated): [number, number, number] => [
  savedAt,
  publishedAt ?? NEVER,
  id,
]

function after(sort: ListSort | undefined, [saved, since, id]: readonly [number, number, number]): SQL {
  if (sort === 'published') return sql`(${sql.join(BY_PUBLICATION, sql`, `)}) < (${since}, ${saved}, ${id})`
  const below = sort === 'unchanged' ? sql`>` : sql`<`
  return sql`(${sql.join(BY_CHANGE, sql`, `)}) ${below} (${saved}, ${since}, ${id})`
}

export const STORIES = listCursor('stories', 'number', 'number', 'number')

/**
 * The conditions of a row of `articles` in the list, built at each call. Each is either in the index of the list or a
 * look-up in a set that is built once, so that the worst search walks that index and reads no story. `match` is what was
 * looked for in texts and notes; null if nothing was.
 */
export function deskConditions(db: Readable, filters: DeskFilters): { where: SQL[]; match: Match | null } {
  const { q = '' } = filters
  const match = q.trim() === '' || slugIn(q) !== null ? null : deskMatch(db, q)
  return { match, where: [...conditionsOf(db, filters, match)].filter((one) => one !== undefined) }
}

/** A connection, or the builder of a prepared query. */
export type Builder = Pick<Readable, 'select'>

export const storiesBy = (db: Builder, sort: ListSort, where: (SQL | undefined)[]) =>
  db
    .select({ id: articles.id })
    .from(articles)
    .where(and(isNull(articles.deletedAt), ...where))
    .orderBy(...ORDERS[sort])
const EVERY = preparedBy(['changed', 'unchanged', 'published'], (sort) =>
  prepared({ limit: count }, (db, { limit }) => storiesBy(db, sort, []).limit(limit)),
)

/** The ids of the first stories that these conditions choose, in the order of the list. */
export function storiesWhere(db: Readable, where: SQL[], limit: number, sort: ListSort = 'changed'): number[] {
  const rows = where.length > 0 ? storiesBy(db, sort, where).limit(limit).all() : EVERY[sort].all(db, { limit })
  return rows.map(({ id }) => id)
}

function* conditionsOf(db: Readable, filters: DeskFilters, match: Match | null): Generator<SQL | undefined> {
  const { actor, status, section, author, topic, source, assignee, whose, sort, cursor } = filters
  if (actor.role === 'reporter') yield readableBy(actor.id)
  // Nearly every story is published, so no index has that status. It is a literal, since SQLite picks an index by it.
  if (status)
    yield and(
      eq(articles.status, status),
      status === 'published' ? undefined : ne(articles.status, 'published'),
    )?.inlineParams()
  yield* viewed(db, filters)
  yield* searched(filters, match)
  if (section !== undefined) yield named('section', section)
  if (author !== undefined) yield named('author', author)
  if (topic !== undefined) yield* inTopic(topic)
  // The unary plus keeps SQLite from reading each story of a source to sort them: it may be the source of all.
  if (source !== undefined)
    yield sql`+${articles.id} in (select ${other.id} from ${articles} ${other}
      where ${other.sourceId} = (select ${sources.id} from ${sources} where ${sources.slug} = ${source}))`
  if (assignee === 'nobody') yield sql`${articles.id} not in (select ${assignments.articleId} from ${assignments})`
  else if (assignee !== undefined) yield assignedTo(assignee === 'me' ? actor.id : assignee)
  if (whose !== undefined) yield mine(db, whose === 'me' ? actor.id : whose)
  const place = STORIES.placeIn(cursor)
  if (place) yield after(sort, place)
}

/** Repeats the rule of `can(actor, 'article.read')`, because SQL chooses the page; a test holds the two equal. */
export const readableBy = (personId: SQL | string | null): SQL | undefined =>
  or(
    sql`${articles.createdBy} = ${personId}`,
    inArray(articles.status, ['published', 'withdrawn']),
    assignedTo(personId),
  )

const assignedTo = (personId: SQL | string | null): SQL =>
  sql`${articles.id} in (select ${assignments.articleId} from ${assignments} where ${assignments.personId} = ${personId})`

const mineOf = (personId: SQL | string | null): SQL => sql`
  select ${other.id} from ${articles} ${other} where ${other.createdBy} = ${personId}
  union select ${assignments.articleId} from ${assignments} where ${assignments.personId} = ${personId}
  union select ${articleAuthors.articleId} from ${authors}
    join ${articleAuthors} on ${articleAuthors.authorId} = ${authors.id} where ${authors.personId} = ${personId}`
/** Up to this many stories are looked up and sorted; of more, the newest are found sooner on the list's index. */
const FEW = 2_000
const MINE = prepared({ personId: articles.createdBy }, (db, { personId }) =>
  db.select({ n: countOf() }).from(sql`(${mineOf(personId)} limit ${FEW})`),
)

/** The stories that a person created, is assigned to or is bylined on. */
function mine(db: Readable, personId: string | null): SQL {
  const n = MINE.get(db, { personId })?.n ?? 0
  return sql`${sql.raw(n < FEW ? '' : '+')}${articles.id} in (${mineOf(personId)})`
}

function named(noun: keyof typeof STORY_TERMS, slug: string): SQL {
  const { term, of, id } = STORY_TERMS[noun]
  return sql`exists (select 1 from ${of} where ${id} = (select ${term.id} from ${term} where ${term.slug} = ${slug})
    and ${of.articleId} = ${articles.id})`
}

/**
 * Filters by topic. No index has working copies by topic, so it takes the topic's public list and all copies with
 * unpublished changes.
 */
function* inTopic(slug: string): Generator<SQL> {
  yield sql`+${articles.id} in (select ${listings.articleId} from ${listings}
      where ${listings.list} = 'topic:' || (select ${topics.id} from ${topics} where ${topics.slug} = ${slug})
    union all select ${other.id} from ${articles} ${other} where ${other.hasChangesNotOut} = 1)`
  yield named('topic', slug)
}

/** Parts of a request that choose no stories by themselves. */
const NO_FILTERS: ReadonlySet<string> = new Set<keyof DeskFilters>(['actor', 'now', 'q', 'sort', 'cursor'])

/** True if anything but the words chooses among the stories. Each further filter counts by itself. */
const isFiltered = (filters: DeskFilters): boolean =>
  Object.entries(filters).some(([name, one]) => one !== undefined && !NO_FILTERS.has(name))

function* searched(filters: DeskFilters, match: Match | null): Generator<SQL | undefined> {
  const { q = '' } = filters
  const slug = slugIn(q)
  if (slug !== null) {
    yield hasSlug(slug)
    return
  }
  const names = wordsOf(q).map(({ isShort, pattern }) => inNames(isShort, pattern))
  if (match) yield or(and(...names), hasWords(match.any ?? match.text, isFiltered(filters)))
  else yield* names
}

export const hasSlug = (slug: SQL | string): SQL => sql`
  ${articles.id} in (select ${addresses.articleId} from ${addresses} where ${addresses.slug} = ${slug}
    union select ${other.id} from ${articles} ${other} where ${other.hasChangesNotOut} = 1 and ${other.slug} = ${slug})`

/** Shorter words occur in everybody's name. */
const LEAST_OF_NAME = 3
/** The longest word comes first: it is the rarest, and if it is missing the others are not looked for. */
export const wordsOf = (q: string): { isShort: boolean; pattern: string }[] =>
  q
    .split(/\s+/)
    .filter(Boolean)
    .toSorted((a, b) => b.length - a.length)
    .map((word) => ({ isShort: word.length < LEAST_OF_NAME, pattern: contains(word) }))

/** The word is in the headline, or in a byline unless it is short. */
export function inNames(isShort: boolean, pattern: SQL | string): SQL | undefined {
  const inHeadline = isLike(articles.headline, pattern)
  if (isShort) return inHeadline
  const inByline = sql`${articles.id} in (select ${articleAuthors.articleId} from ${authors}
    join ${articleAuthors} on ${articleAuthors.authorId} = ${authors.id} where ${isLike(authors.name, pattern)})`
  return or(inHeadline, inByline)
}

function* viewed(db: Readable, { view, now }: DeskFilters): Generator<SQL> {
  if (view === 'today') {
    const { zone } = site(db)
    const [year = 0, month = 0, day = 0] = dateIn(zone, now).split('-').map(Number)
    const midnight = startOfDay(zone, year, month, day)
    // Few stories are on the desk, went out today or were withdrawn today: SQLite sorts those and does not walk the rest.
    yield sql`${articles.id} in (
      select ${other.id} from ${articles} ${other} where ${other.hasChangesNotOut} = 1 and ${other.status} <> 'withdrawn'
      union all select ${listings.articleId} from ${listings}
        where ${listings.list} = 'front' and ${listings.publishedAt} >= ${midnight}
      union all select ${withdrawals.articleId} from ${withdrawals} where ${withdrawals.withdrawnAt} >= ${midnight})`
  }
  if (view === undefined || view === 'today') return
  const late = view === 'not-seen' ? [] : lateStories(db, { now })
  const red = view === 'late' ? [] : redStories(db)
  yield inList(articles.id, sql`${JSON.stringify([...late, ...red])}`)
}
