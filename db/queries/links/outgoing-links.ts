import { and, count, desc, eq, isNotNull, isNull, ne, not, type SQL, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, number, prepared, preparedBy, type RowOf, text } from '#db/engine/prepared.ts'
import { checksLinks } from '#db/queries/links/checks-links.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { contains, isLike } from '#db/queries/taxonomy/like.ts'
import { addresses, linkTargets as targets, people, published, storyLinks } from '#db/schema/tables.ts'
import {
  type LinkedFrom,
  type LinkView,
  linkView,
  type OutgoingLink,
  type OutgoingLinks,
} from '#domain/article/links/link-views.ts'
import { outsideProblem } from '#domain/http/outside-problem.ts'

const SIZE = 50
export const OUTGOING = listCursor('outgoing-links', 'string', 'string')
const STORIES = 10
const MOST_COUNTED = 1_000
/** A link is dead after this many failures over at least this long (ms). */
const DEAD_FAILURES = 3
const DEAD_MS = 2 * 86_400_000

const { failingSince, ignoredAt, failures, checkedAt } = targets
const isDead = (since: SQL) =>
  sql`(${failingSince} is not null and ${failures} >= ${DEAD_FAILURES} and ${failingSince} <= ${since})`
const IS: Record<LinkView, (deadSince: SQL) => SQL | undefined> = {
  dead: (since) => and(isDead(since), isNull(ignoredAt)),
  failing: (since) => and(isNotNull(failingSince), not(isDead(since)), isNull(ignoredAt)),
  moved: () => and(eq(targets.state, 'moved'), isNull(ignoredAt)),
  ignored: () => isNotNull(ignoredAt),
  all: () => undefined,
}

const ASKED = { host: targets.host, href: targets.href, pattern: text, deadSince: number }
const isAfter = (host: SQL, href: SQL) => sql`(${targets.host}, ${targets.href}) > (${host}, ${href})`
const isLinked = sql`exists (select 1 from ${storyLinks} where ${storyLinks.href} = ${targets.href})`
const LINKS = preparedBy(linkView.options, (view) =>
  prepared(ASKED, (db, { host, href, pattern, deadSince }) =>
    db
      .select({
        ...columns(targets, 'href', 'host', 'state', 'status', 'movedTo', 'said', 'failures', 'failingSince'),
        checkedAt,
        isDead: isDead(deadSince).mapWith(Boolean),
        ...columns(targets, 'isWanted', 'ignoredAt', 'ignoredBy', 'ignoredWhy'),
        ignoredByName: people.name,
      })
      .from(targets)
      .leftJoin(people, eq(people.id, targets.ignoredBy))
      .where(and(IS[view](deadSince), isAfter(host, href), isLike(targets.href, pattern), isLinked))
      .orderBy(targets.host, targets.href)
      .limit(SIZE + 1),
  ),
)
type Row = RowOf<(typeof LINKS)['all']>
const LINKING = { id: storyLinks.articleId, headline: published.headline, words: storyLinks.words }
const OF_HREF = { href: storyLinks.href }
const STORIES_OF = prepared(OF_HREF, (db, { href }) =>
  db
    .select(LINKING)
    .from(storyLinks)
    .innerJoin(published, eq(published.articleId, storyLinks.articleId))
    .where(eq(storyLinks.href, href))
    .groupBy(storyLinks.articleId)
    .orderBy(desc(storyLinks.articleId))
    .limit(STORIES),
)
const COUNT_OF = prepared(OF_HREF, (db, { href }) => {
  const stories = db.selectDistinct({ id: storyLinks.articleId }).from(storyLinks).where(eq(storyLinks.href, href))
  return db.select({ n: count() }).from(stories.limit(MOST_COUNTED).as('stories'))
})
const CHECK = prepared({ now: number, deadSince: number }, (db, { now, deadSince }) =>
  db
    .select({
      lastAt: sql<number | null>`(select max(${checkedAt}) from ${targets} where ${checkedAt} is not null)`,
      waiting: sql<number>`(select count(*) from ${targets} where ${targets.dueAt} <= ${now})`,
      dead: sql<number>`(select count(*) from ${targets} where ${IS.dead(deadSince)})`,
    })
    .from(sql`(select 1)`),
)
const isLinkTo = sql`${storyLinks.href} = '/article/' || ${addresses.slug}`
const FROM = prepared({ id: addresses.articleId }, (db, { id }) =>
  db
    .select({ ...LINKING, publishedAt: published.publishedAt })
    .from(addresses)
    .crossJoin(storyLinks)
    .innerJoin(published, eq(published.articleId, storyLinks.articleId))
    .where(and(eq(addresses.articleId, id), isLinkTo, ne(storyLinks.articleId, addresses.articleId)))
    .groupBy(storyLinks.articleId)
    .orderBy(desc(published.publishedAt), desc(storyLinks.articleId))
    .limit(200),
)

type Asked = { view: LinkView; q?: string | undefined; cursor?: string | undefined; now: number }

/**
 * External addresses that public stories link to, by host, 50 at a time, with the stories and the state of the check.
 */
export function outgoingLinks(db: Readable, { view, q = '', cursor, now }: Asked): OutgoingLinks {
  const [host = '', href = ''] = OUTGOING.placeIn(cursor) ?? []
  const deadSince = now - DEAD_MS
  const rows = LINKS[view].all(db, { host, href, pattern: contains(q.trim()), deadSince })
  const { items, next } = OUTGOING.toPage(rows, SIZE, (last) => [last.host, last.href])
  return {
    items: items.map((row) => toLink(db, row)),
    next,
    check: { isOn: checksLinks(db), lastAt: null, waiting: 0, dead: 0, ...CHECK.get(db, { now, deadSince }) },
  }
}

function toLink(db: Readable, row: Row): OutgoingLink {
  const { ignoredAt: at, ignoredBy, ignoredByName, ignoredWhy, ...link } = row
  const by = { id: ignoredBy ?? '', name: ignoredByName ?? '' }
  return {
    ...link,
    said: outsideProblem(link.said),
    ignored: at === null ? null : { at, by, why: ignoredWhy ?? '' },
    stories: STORIES_OF.all(db, { href: link.href }),
    storyCount: COUNT_OF.get(db, { href: link.href })?.n ?? 0,
  }
}

/** The public stories that link to a story at any address that it had, newest first. */
export const linkedFrom = (db: Readable, { id }: { id: number }): LinkedFrom => ({ items: FROM.all(db, { id }) })
