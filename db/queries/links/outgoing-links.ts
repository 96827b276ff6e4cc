import { checksLinks } from '#db/commands/links/steps/link-rows.ts'
import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { fromCursor, toCursor } from '#db/queries/article/desk-cursor.ts'
import { contains } from '#db/queries/taxonomy/like.ts'
import type { LinkedFrom, LinkState, LinkView, OutgoingLink, OutgoingLinks } from '#domain/article/link-views.ts'

const SIZE = 50
const STORIES = 10
const MOST_COUNTED = 1_000
/** A link is dead after this many failures over at least this long (ms). */
const DEAD_FAILURES = 3
const DEAD_MS = 2 * 86_400_000

const IS_DEAD = `t.failing_since is not null and t.failures >= ${DEAD_FAILURES} and t.failing_since <= @deadSince`
const IS: Record<LinkView, string> = {
  dead: `${IS_DEAD} and t.ignored_at is null`,
  failing: `t.failing_since is not null and not (${IS_DEAD}) and t.ignored_at is null`,
  moved: `t.state = 'moved' and t.ignored_at is null`,
  ignored: 't.ignored_at is not null',
  all: 'true',
}

type Row = Omit<OutgoingLink, 'isDead' | 'isWanted' | 'ignored' | 'stories' | 'storyCount'> & {
  state: LinkState
  isDead: number
  isWanted: number
  ignoredAt: number | null
  ignoredBy: string | null
  ignoredByName: string | null
  ignoredWhy: string | null
}

const linksSql = (view: LinkView) => `select t.href, t.host, t.state, (${IS_DEAD}) isDead, t.status, t.moved_to movedTo,
    t.said, t.failures, t.failing_since failingSince, t.checked_at checkedAt, t.is_wanted isWanted,
    t.ignored_at ignoredAt, t.ignored_by ignoredBy, p.name ignoredByName, t.ignored_why ignoredWhy
  from link_targets t left join people p on p.id = t.ignored_by
  where ${IS[view]} and (t.host, t.href) > (@host, @href) and t.href like @pattern escape '\\'
    and exists (select 1 from story_links l where l.href = t.href)
  order by t.host, t.href limit ${SIZE + 1}`

type Asked = { view: LinkView; q?: string | undefined; cursor?: string | undefined; now: number }

/**
 * External addresses that public stories link to, by host, 50 at a time, with the stories and the state of the check.
 */
export function outgoingLinks(db: Readable, { view, q = '', cursor, now }: Asked): OutgoingLinks {
  const [host = '', href = ''] = fromCursor(cursor, ['string', 'string']) ?? []
  const deadSince = now - DEAD_MS
  const rows = statement<Row>(db, linksSql(view)).all({ host, href, pattern: contains(q.trim()), deadSince })
  const shown = rows.slice(0, SIZE)
  const last = rows.length > SIZE ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => toLink(db, row)),
    next: last ? toCursor([last.host, last.href]) : null,
    check: checkState(db, now, deadSince),
  }
}

function toLink(db: Readable, row: Row): OutgoingLink {
  const { isDead, isWanted, ignoredAt, ignoredBy, ignoredByName, ignoredWhy, ...link } = row
  const by = { id: ignoredBy ?? '', name: ignoredByName ?? '' }
  return {
    ...link,
    isDead: isDead === 1,
    isWanted: isWanted === 1,
    ignored: ignoredAt === null ? null : { at: ignoredAt, by, why: ignoredWhy ?? '' },
    stories: storiesTo(db, link.href),
    storyCount: countTo(db, link.href),
  }
}

const storiesTo = (db: Readable, href: string): OutgoingLink['stories'] =>
  statement<OutgoingLink['stories'][number]>(
    db,
    `select l.article_id id, p.headline, l.words from story_links l join published p on p.article_id = l.article_id
     where l.href = ? group by l.article_id order by l.article_id desc limit ${STORIES}`,
  ).all(href)

const countTo = (db: Readable, href: string): number =>
  statement<{ n: number }>(
    db,
    `select count(*) n from (select distinct article_id from story_links where href = ? limit ${MOST_COUNTED})`,
  ).get(href)?.n ?? 0

function checkState(db: Readable, now: number, deadSince: number): OutgoingLinks['check'] {
  const of = (sql: string, values: object) => statement<{ n: number | null }>(db, sql).get(values)?.n ?? null
  return {
    isOn: checksLinks(db),
    lastAt: of('select max(checked_at) n from link_targets where checked_at is not null', {}),
    waiting: of('select count(*) n from link_targets where due_at <= @now', { now }) ?? 0,
    dead: of(`select count(*) n from link_targets t where ${IS.dead}`, { deadSince }) ?? 0,
  }
}

/** The public stories that link to a story at any address that it had, newest first. */
export function linkedFrom(db: Readable, { id }: { id: number }): LinkedFrom {
  const sql = `select l.article_id id, p.headline, l.words, p.published_at publishedAt
    from addresses a cross join story_links l on l.href = '/article/' || a.slug join published p on p.article_id = l.article_id
    where a.article_id = ? and l.article_id <> a.article_id
    group by l.article_id order by p.published_at desc, l.article_id desc limit 200`
  return { items: statement<LinkedFrom['items'][number]>(db, sql).all(id) }
}
