import { count, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { editions, sendings } from '#db/schema/tables.ts'
import type { EditionView } from '#domain/newsletters/newsletter-views.ts'

const KEPT = prepared({ edition: editions.id }, (db, { edition }) =>
  db.select({ counts: editions.counts }).from(editions).where(eq(editions.id, edition)),
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

/** How many letters of an edition stand in each state, came back or wait for a decision; also once they are removed. */
export function letterCounts(db: Readable, edition: number): EditionView['counts'] {
  const kept = KEPT.get(db, { edition })?.counts
  if (kept) return kept
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
