import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { fromCursor } from '#db/queries/article/desk-cursor.ts'
import { lateStories } from '#db/queries/article/late-stories.ts'
import { redStories } from '#db/queries/receipts/red-receipts.ts'
import { anyForm, deskMatch, hasWords } from '#db/queries/search/desk-match.ts'
import type { Match } from '#db/queries/search/match-of.ts'
import { site } from '#db/queries/settings/site.ts'
import { contains } from '#db/queries/taxonomy/like.ts'
import type { DeskView } from '#domain/article/desk-views.ts'
import type { ListSort } from '#domain/article/story-list-address.ts'
import { dateIn, startOfDay } from '#domain/article/zone.ts'
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
  /** Looks for the words in headlines and bylines only, or in texts and notes only; by default in both. */
  only?: 'names' | 'texts' | undefined
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

/**
 * Written exactly as in the list's index, so that SQLite uses it. Stories that were never public sort after all others.
 */
export const PUBLIC_SINCE = 'coalesce(a.first_published_at, -9e15)'
const NEVER = -9e15

/** The columns of the list's place, in the order of its index; `published` sorts the index, which has them all. */
const ORDERS: Record<ListSort, { columns: readonly ('saved' | 'public' | 'id')[]; direction: 'asc' | 'desc' }> = {
  changed: { columns: ['saved', 'public', 'id'], direction: 'desc' },
  unchanged: { columns: ['saved', 'public', 'id'], direction: 'asc' },
  published: { columns: ['public', 'saved', 'id'], direction: 'desc' },
}
const PLACE = { saved: 'a.saved_at', public: PUBLIC_SINCE, id: 'a.id' }

/** The `order by` of a sort. */
export function orderOf(sort: ListSort = 'changed'): string {
  const { columns, direction } = ORDERS[sort]
  return `order by ${columns.map((one) => `${PLACE[one]} ${direction}`).join(', ')}`
}

/** The place of a row, after which the next page goes on in any sort. */
export const placeOf = ({ savedAt, publishedAt, id }: { savedAt: number; publishedAt: number | null; id: number }) =>
  [savedAt, publishedAt ?? NEVER, id] as const

function after(sort: ListSort = 'changed', [saved, since, id]: readonly (number | string)[]): Condition {
  const { columns, direction } = ORDERS[sort]
  const place = { saved, public: since, id }
  return [
    `(${columns.map((one) => PLACE[one]).join(', ')}) ${direction === 'asc' ? '>' : '<'} (?, ?, ?)`,
    ...columns.map((one) => place[one] ?? null),
  ]
}

type Value = string | number | null
type Condition = [sql: string, ...values: Value[]]

/**
 * Builds the conditions of a row of the list, as SQL over `a` (articles). Each is either in the index of the list or a
 * look-up in a set that is built once, so that the worst search walks that index and reads no story. `match` is what was
 * looked for in texts and notes; null if nothing was.
 */
export function deskConditions(
  db: Readable,
  filters: DeskFilters,
): { where: string; values: Value[]; match: Match | null } {
  const { q = '', only } = filters
  const match = only === 'names' || q.trim() === '' || slugIn(q) !== null ? null : deskMatch(db, q)
  const conditions = [['a.deleted_at is null'] as Condition, ...conditionsOf(db, filters, match)]
  return {
    match,
    where: conditions.map(([sql]) => sql).join(' and '),
    values: conditions.flatMap(([, ...values]) => values),
  }
}

function* conditionsOf(db: Readable, filters: DeskFilters, match: Match | null): Generator<Condition> {
  const { actor, status, section, author, topic, source, assignee, whose, sort, cursor } = filters
  // Repeats the rule of `can(actor, 'article.read')`, because SQL chooses the page; a test holds the two equal.
  if (actor.role === 'reporter')
    yield [`(a.created_by = ? or a.status in ('published', 'withdrawn') or ${ASSIGNED})`, actor.id, actor.id]
  // Nearly every story is published, so no index has that status. It is a literal, since SQLite picks an index by it.
  if (status)
    yield [status === 'published' ? `a.status = 'published'` : `a.status = '${status}' and a.status <> 'published'`]
  yield* viewed(db, filters)
  yield* searched(filters, match)
  if (section !== undefined) yield [named('section'), section]
  if (author !== undefined) yield [named('author'), author]
  if (topic !== undefined) yield* inTopic(topic)
  // The unary plus keeps SQLite from reading each story of a source to sort them: it may be the source of all.
  if (source !== undefined)
    yield [`+a.id in (select id from articles where source_id = (select id from sources where slug = ?))`, source]
  if (assignee === 'nobody') yield ['a.id not in (select article_id from assignments)']
  else if (assignee !== undefined) yield [ASSIGNED, assignee === 'me' ? actor.id : assignee]
  if (whose !== undefined) yield mine(db, whose === 'me' ? actor.id : whose)
  const place = fromCursor(cursor, ['number', 'number', 'number'])
  if (place) yield after(sort, place)
}

const ASSIGNED = 'a.id in (select article_id from assignments where person_id = ?)'

const MINE = `select id from articles where created_by = ? union select article_id from assignments where person_id = ?
  union select o.article_id from authors n join article_authors o on o.author_id = n.id where n.person_id = ?`
/** Up to this many stories are looked up and sorted; of more, the newest are found sooner on the list's index. */
const FEW = 2_000

/** The stories that a person created, is assigned to or is bylined on. */
function mine(db: Readable, personId: string | null): Condition {
  const given = [personId, personId, personId]
  const n = statement<{ n: number }>(db, `select count(*) n from (${MINE} limit ${FEW})`).get(...given)?.n ?? 0
  return [`${n < FEW ? '' : '+'}a.id in (${MINE})`, ...given]
}

const named = (noun: 'section' | 'author' | 'topic') => `exists (select 1 from article_${noun}s o
  where o.${noun}_id = (select id from ${noun}s where slug = ?) and o.article_id = a.id)`

/**
 * Filters by topic. No index has working copies by topic, so it takes the topic's public list and all copies with
 * unpublished changes.
 */
function* inTopic(slug: string): Generator<Condition> {
  yield [
    `+a.id in (select article_id from listings where list = 'topic:' || (select id from topics where slug = ?)
       union all select id from articles where has_changes_not_out = 1)`,
    slug,
  ]
  yield [named('topic'), slug]
}

/** Parts of a request that choose no stories by themselves. */
const NO_FILTERS: ReadonlySet<string> = new Set<keyof DeskFilters>(['actor', 'now', 'q', 'only', 'sort', 'cursor'])

/** True if anything but the words chooses among the stories. Each further filter counts by itself. */
const isFiltered = (filters: DeskFilters): boolean =>
  Object.entries(filters).some(([name, one]) => one !== undefined && !NO_FILTERS.has(name))

function* searched(filters: DeskFilters, match: Match | null): Generator<Condition> {
  const { q = '', only } = filters
  const slug = slugIn(q)
  if (slug !== null) {
    yield [
      'a.id in (select article_id from addresses where slug = ? union select id from articles where has_changes_not_out = 1 and slug = ?)',
      slug,
      slug,
    ]
    return
  }
  const named = only === 'texts' ? [['false'] as Condition] : [...inNames(q)]
  if (!match) return yield* named
  const text = anyForm(match)
  const values = named.flatMap(([, ...own]) => own)
  yield [`(${named.map(([sql]) => sql).join(' and ')} or ${hasWords(isFiltered(filters))})`, ...values, text, text]
}

function* inNames(q: string): Generator<Condition> {
  // The longest word comes first: it is the rarest, and if it is missing the others are not looked for.
  for (const word of q
    .split(/\s+/)
    .filter(Boolean)
    .toSorted((a, b) => b.length - a.length)) {
    const pattern = contains(word)
    if (word.length < LEAST_OF_NAME) yield [IN_HEADLINE, pattern]
    else yield [`(${IN_HEADLINE} or ${IN_BYLINE})`, pattern, pattern]
  }
}

/** Shorter words occur in everybody's name. */
const LEAST_OF_NAME = 3
const IN_HEADLINE = `a.headline like ? escape '\\'`
const IN_BYLINE = `a.id in (select o.article_id from authors n join article_authors o on o.author_id = n.id
  where n.name like ? escape '\\')`

// Few stories are on the desk, went out today or were withdrawn today: SQLite sorts those and does not walk the rest.
const TODAY = `a.id in (select id from articles where has_changes_not_out = 1 and status <> 'withdrawn'
  union all select article_id from listings where list = 'front' and published_at >= ?
  union all select article_id from withdrawals where withdrawn_at >= ?)`

function* viewed(db: Readable, { view, now }: DeskFilters): Generator<Condition> {
  if (view === 'today') {
    const { zone } = site(db)
    const [year = 0, month = 0, day = 0] = dateIn(zone, now).split('-').map(Number)
    const midnight = startOfDay(zone, year, month, day)
    yield [TODAY, midnight, midnight]
  }
  if (view === undefined || view === 'today') return
  const late = view === 'not-seen' ? [] : lateStories(db, { now })
  const red = view === 'late' ? [] : redStories(db)
  yield ['a.id in (select value from json_each(?))', JSON.stringify([...late, ...red])]
}
