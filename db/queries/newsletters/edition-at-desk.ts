import { aliasedTable, and, count, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { teasersOfIds } from '#db/queries/article/teasers.ts'
import { filledNow } from '#db/queries/newsletters/edition-to-fill.ts'
import { readersAt } from '#db/queries/newsletters/readers-at.ts'
import { editionLanes, editions, editionVersions, newsletterLists, people, sendings } from '#db/schema/tables.ts'
import { editionDocument, type FilledEdition, storyIdsOf } from '#domain/newsletters/edition-document.ts'
import type { EditionView } from '#domain/newsletters/newsletter-views.ts'
import { absolute, articlePath } from '#domain/urls/paths.ts'

const approver = aliasedTable(people, 'approver')
const EDITION = prepared({ id: editions.id }, (db, { id }) =>
  db
    .select({
      ...columns(editions, 'id', 'document', 'version', 'state', 'scheduledAt', 'endedAt', 'stoppedWhy'),
      startedAt: editions.frozenAt,
      list: columns(newsletterLists, 'id', 'slug', 'name', 'language', 'secondPerson'),
      approvedBy: { id: approver.id, name: approver.name },
      savedBy: columns(people, 'id', 'name'),
      savedAt: editionVersions.savedAt,
      stored: editions.filled,
      kept: editions.counts,
    })
    .from(editions)
    .innerJoin(newsletterLists, eq(newsletterLists.id, editions.listId))
    .leftJoin(
      editionVersions,
      and(eq(editionVersions.editionId, editions.id), eq(editionVersions.version, editions.version)),
    )
    .leftJoin(people, eq(people.id, editionVersions.savedBy))
    .leftJoin(approver, eq(approver.id, editions.approvedBy))
    .where(eq(editions.id, id)),
)
const COUNTS = prepared({ edition: sendings.editionId }, (db, { edition }) =>
  db
    .select({
      state: sendings.state,
      letters: count(),
      bounced: count(sendings.bouncedAt),
      complained: count(sendings.complainedAt),
      undecided: sql<number>`sum(${sendings.state} = 'unknown' and ${sendings.settledAt} is null)`,
    })
    .from(sendings)
    .where(eq(sendings.editionId, edition))
    .groupBy(sendings.state),
)
const EDITION_LANES = prepared({ edition: editionLanes.editionId }, (db, { edition }) =>
  db
    .select(columns(editionLanes, 'lane', 'accepted', 'refused', 'complaints', 'stoppedAt', 'stoppedWhy'))
    .from(editionLanes)
    .where(eq(editionLanes.editionId, edition))
    .orderBy(editionLanes.lane),
)

/** The stories that an edition went out with; those withdrawn since have no address. */
function sentParts(db: Readable, filled: FilledEdition, origin: string): EditionView['filled'] {
  const slugs = new Map(teasersOfIds(db, storyIdsOf(filled)).map(({ id, slug }) => [id, slug]))
  return filled.parts.map(({ heading, stories }) => ({
    heading,
    stories: stories.map(({ id, headline }) => {
      const slug = slugs.get(id)
      return { id, headline, url: slug === undefined ? null : absolute(origin, articlePath(slug)) }
    }),
  }))
}

const partsNow = (db: Readable, of: Asked): EditionView['filled'] =>
  (filledNow(db, of)?.edition.parts ?? []).map(({ heading, stories }) => ({
    heading,
    stories: stories.map(({ id, headline, url }) => ({ id, headline, url })),
  }))

/** How many letters of an edition stand in each state, came back or wait for a decision. */
export function letterCounts(db: Readable, edition: number): EditionView['counts'] {
  const states = { queued: 0, claimed: 0, later: 0, accepted: 0, refused: 0, unknown: 0, skipped: 0 }
  const all = { ...states, bounced: 0, complained: 0, undecided: 0 }
  for (const { state, letters, bounced, complained, undecided } of COUNTS.all(db, { edition })) {
    all[state] = letters
    all.bounced += bounced
    all.complained += complained
    all.undecided += undecided
  }
  return all
}

type Asked = { id: number; at: number; origin: string }

/** An edition as the desk shows it; null if there is none. `at` in ms UTC; `origin` is that of the paper. */
export function editionAtDesk(db: Readable, asked: Asked): EditionView | null {
  const { id, at, origin } = asked
  const found = EDITION.get(db, { id })
  if (!found) return null
  const { stored, kept, ...row } = found
  const counts = kept ?? letterCounts(db, id)
  const { bounced: _, complained: _c, undecided: _u, ...states } = counts
  const sum = Object.values(states).reduce((all, letters) => all + letters, 0)
  return {
    ...row,
    document: editionDocument.parse(row.document),
    readers: row.startedAt === null ? readersAt(db, { listId: row.list.id, at }) : sum,
    counts,
    lanes: EDITION_LANES.all(db, { edition: id }),
    filled: stored === null ? partsNow(db, asked) : sentParts(db, stored, origin),
  }
}
