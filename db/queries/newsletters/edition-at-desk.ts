import { aliasedTable, and, count, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { readersAt } from '#db/queries/newsletters/readers-at.ts'
import { editionLanes, editions, editionVersions, newsletterLists, people, sendings } from '#db/schema/tables.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import type { EditionView } from '#domain/newsletters/newsletter-views.ts'

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
const many = (condition: ReturnType<typeof sql>) => sql<number>`sum(${condition})`
const COUNTS = prepared({ edition: sendings.editionId }, (db, { edition }) =>
  db
    .select({
      state: sendings.state,
      count: count(),
      bounced: many(sql`${sendings.bouncedAt} is not null`),
      complained: many(sql`${sendings.complainedAt} is not null`),
      undecided: many(sql`${sendings.state} = 'unknown' and ${sendings.settledAt} is null`),
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

function countsOf(db: Readable, edition: number): EditionView['counts'] {
  const counts = { queued: 0, claimed: 0, later: 0, accepted: 0, refused: 0, unknown: 0, skipped: 0 }
  const more = { bounced: 0, complained: 0, undecided: 0 }
  for (const { state, count: letters, bounced, complained, undecided } of COUNTS.all(db, { edition })) {
    counts[state] = letters
    more.bounced += bounced
    more.complained += complained
    more.undecided += undecided
  }
  return { ...counts, ...more }
}

/** An edition as the desk shows it; null if there is none. `at` in ms UTC. */
export function editionAtDesk(db: Readable, { id, at }: { id: number; at: number }): EditionView | null {
  const row = EDITION.get(db, { id })
  if (!row) return null
  const counts = countsOf(db, id)
  const { bounced: _, complained: _c, undecided: _u, ...states } = counts
  const sum = Object.values(states).reduce((all, letters) => all + letters, 0)
  return {
    ...row,
    list: { ...row.list, secondPerson: row.list.secondPerson === 1 },
    document: editionDocument.parse(row.document),
    readers: row.startedAt === null ? readersAt(db, { listId: row.list.id, at }) : sum,
    counts,
    lanes: EDITION_LANES.all(db, { edition: id }),
    filled: [],
  }
}
