import { and, count, desc, eq, isNotNull, isNull, lte, max, ne, not, type SQL, sql } from 'drizzle-orm'
import { columns } from '#db/engine/columns.ts'
import type { Readable } from '#db/engine/open.ts'
import { number, prepared, preparedBy, type RowOf, text } from '#db/engine/prepared.ts'
import { fromCursor, toCursor } from '#db/queries/article/desk-cursor.ts'
import { checksLinks } from '#db/queries/links/checks-links.ts'
import { contains, isLike } from '#db/queries/taxonomy/like.ts'
import { linkTargets as targets, storyLinks } from '#db/schema/links.ts'
import { addresses, published } from '#db/schema/newsroom-tables.ts'
import { people } from '#db/schema/people-tables.ts'
import {
  type LinkedFrom,
  type LinkView,
  linkView,
  type OutgoingLink,
  type OutgoingLinks,
} from '#domain/article/link-views.ts'

const SIZE = 50
const STORIES = 10
const MOST_COUNTED = 1_000
/** A link is dead after this many failures over at least this long (ms). */
const DEAD_FAILURES = 3
const DEAD_MS = 2 * 86_400_000

const { failingSince, ignoredAt, failures } = targets
const isDead = (since: SQL) =>
  sql`(${failingSince} is not null and ${failures} >= ${DEAD_FAILURES} and ${failingSince} <= ${since})`
const IS: Record<LinkView, (deadSince: SQL) => SQL | undefined> = {
  dead: (since) => and(isDead(since), isNull(ignoredAt)),
  failing: (since) => and(isNotNull(failingSince), not(isDead(since)), isNull(ignoredAt)),
  moved: () => and(eq(targets.state, 'moved'), isNull(ignoredAt)),
  ignored: () => isNotNull(ignoredAt),
  all: () => undefined,
}

const LINKS = preparedBy(linkView.options, (view) =>
  prepared(
    { host: targets.host, href: targets.href, pattern: text, deadSince: number },
    (db, { host, href, pattern, deadSince }) =>
      db
        .select({
          ...columns(targets, 'href', 'host', 'state', 'status', 'movedTo', 'said', 'failures', 'failingSince'),
          checkedAt: targets.checkedAt,
          isDead: isDead(deadSince).mapWith(Boolean),
          ...columns(targets, 'isWanted', 'ignoredAt', 'ignoredBy', 'ignoredWhy'),
          ignoredByName: people.name,
        })
        .from(targets)
        .leftJoin(people, eq(people.id, targets.ignoredBy))
        .where(
          and(
            IS[view](deadSince),
            sql`(${targets.host}, ${targets.href}) > (${host}, ${href})`,
            isLike(targets.href, pattern),
            sql`exists (select 1 from ${storyLinks} where ${storyLinks.href} = ${targets.href})`,
          ),
        )
        .orderBy(targets.host, targets.href)
        .limit(SIZE + 1),
  ),
)
type Row = RowOf<(typeof LINKS)['all']>
const OF_HREF = { href: storyLinks.href }
const STORIES_OF = prepared(OF_HREF, (db, { href }) =>
  db
    .select({ id: storyLinks.articleId, headline: published.headline, words: storyLinks.words })
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
const LAST = prepared({}, (db) =>
  db
    .select({ at: max(targets.checkedAt) })
    .from(targets)
    .where(isNotNull(targets.checkedAt)),
)
const WAITING = prepared({ now: targets.dueAt }, (db, { now }) =>
  db.select({ n: count() }).from(targets).where(lte(targets.dueAt, now)),
)
const DEAD = prepared({ deadSince: number }, (db, { deadSince }) =>
  db.select({ n: count() }).from(targets).where(IS.dead(deadSince)),
)
const FROM = prepared({ id: addresses.articleId }, (db, { id }) =>
  db
    .select({
      id: storyLinks.articleId,
      headline: published.headline,
      words: storyLinks.words,
      publishedAt: published.publishedAt,
    })
    .from(addresses)
    .crossJoin(storyLinks)
    .innerJoin(published, eq(published.articleId, storyLinks.articleId))
    .where(
      and(
        eq(addresses.articleId, id),
        sql`${storyLinks.href} = '/article/' || ${addresses.slug}`,
        ne(storyLinks.articleId, addresses.articleId),
      ),
    )
    .groupBy(storyLinks.articleId)
    .orderBy(desc(published.publishedAt), desc(storyLinks.articleId))
    .limit(200),
)

type Asked = { view: LinkView; q?: string | undefined; cursor?: string | undefined; now: number }

/**
 * External addresses that public stories link to, by host, 50 at a time, with the stories and the state of the check.
 */
export function outgoingLinks(db: Readable, { view, q = '', cursor, now }: Asked): OutgoingLinks {
  const [host = '', href = ''] = (fromCursor(cursor, ['string', 'string']) ?? []) as string[]
  const deadSince = now - DEAD_MS
  const rows = LINKS[view].all(db, { host, href, pattern: contains(q.trim()), deadSince })
  const shown = rows.slice(0, SIZE)
  const last = rows.length > SIZE ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => toLink(db, row)),
    next: last ? toCursor([last.host, last.href]) : null,
    check: checkState(db, now, deadSince),
  }
}

function toLink(db: Readable, row: Row): OutgoingLink {
  const { ignoredAt: at, ignoredBy, ignoredByName, ignoredWhy, ...link } = row
  const by = { id: ignoredBy ?? '', name: ignoredByName ?? '' }
  return {
    ...link,
    ignored: at === null ? null : { at, by, why: ignoredWhy ?? '' },
    stories: STORIES_OF.all(db, { href: link.href }),
    storyCount: COUNT_OF.get(db, { href: link.href })?.n ?? 0,
  }
}

const checkState = (db: Readable, now: number, deadSince: number): OutgoingLinks['check'] => ({
  isOn: checksLinks(db),
  lastAt: LAST.get(db)?.at ?? null,
  waiting: WAITING.get(db, { now })?.n ?? 0,
  dead: DEAD.get(db, { deadSince })?.n ?? 0,
})

/** The public stories that link to a story at any address that it had, newest first. */
export const linkedFrom = (db: Readable, { id }: { id: number }): LinkedFrom => ({ items: FROM.all(db, { id }) })
