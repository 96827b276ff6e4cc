import { randomUUID } from 'node:crypto'
import { and, desc, eq, gt, isNotNull, ne, or, sql } from 'drizzle-orm'
import type { Readable, Tx } from '#db/engine/open.ts'
import { columns, number, prepared } from '#db/engine/prepared.ts'
import { thisEpoch } from '#db/queries/newsletters/sending-conditions.ts'
import { copies, houses, noticeChanges, notices, published, revisions } from '#db/schema/tables.ts'
import type { WhatChanged } from '#domain/republish/copy-views.ts'

/** Changes of half a minute go out together. */
export const GATHER_MS = 30_000
/** A house has some hours to change its copy before it is looked at. */
export const FIRST_CHECK_MS = 4 * 3_600_000

const HOUSES = prepared({ article: copies.articleId }, (db, { article }) =>
  db
    .selectDistinct({ id: copies.houseId })
    .from(copies)
    .innerJoin(houses, eq(houses.id, copies.houseId))
    .where(
      and(
        eq(copies.articleId, article),
        isNotNull(copies.confirmedAt),
        isNotNull(houses.confirmedAt),
        or(isNotNull(houses.contact), isNotNull(houses.webhookId)),
      ),
    ),
)
/** The notice of a house that still gathers; one that was attempted is closed. */
const OPEN = prepared({ house: notices.houseId, now: notices.nextAt }, (db, { house, now }) =>
  db
    .select({ id: notices.id })
    .from(notices)
    .where(
      and(
        eq(notices.houseId, house),
        sql`${notices.state} = 'queued'`,
        eq(notices.attempts, 0),
        gt(notices.nextAt, now),
      ),
    )
    .orderBy(desc(notices.id))
    .limit(1),
)
const ADD = prepared(columns(notices, 'houseId', 'messageId', 'madeAt', 'nextAt'), (db, row) =>
  db
    .insert(notices)
    .values({ ...row, epoch: thisEpoch })
    .returning({ id: notices.id }),
)
const CHANGE = prepared(
  columns(noticeChanges, 'noticeId', 'articleId', 'what', 'headline', 'note', 'revision', 'at'),
  (db, row) => db.insert(noticeChanges).values(row),
)
const PUBLIC = prepared({ article: published.articleId }, (db, { article }) =>
  db
    .select({ ...columns(published, 'headline', 'live'), revision: revisions.number })
    .from(published)
    .innerJoin(revisions, eq(revisions.id, published.revisionId))
    .where(eq(published.articleId, article)),
)

/** A state that was found before a change says nothing of that change. */
const PLAN_CHECKS = prepared({ article: copies.articleId, at: number }, (db, { article, at }) =>
  db
    .update(copies)
    .set({
      nextCheckAt: at,
      state: sql`iif(${copies.state} in ('corrected', 'current'), 'unchecked', ${copies.state})`,
    })
    .where(and(eq(copies.articleId, article), ne(copies.address, ''), isNotNull(copies.confirmedAt))),
)

/** The headline, the number of the revision that readers have, and whether it is live; undefined if the story is not public. */
export const publicState = (db: Readable, articleId: number) => PUBLIC.get(db, { article: articleId })

/** `note`: the text of a correction, or the sentence to readers of a withdrawal. `now` in ms UTC. */
export type Change = { articleId: number; what: WhatChanged; note?: string | null; now: number }

/**
 * Adds a change of a story to the notice of each house that has a copy, while the story is public: in the transaction of a
 * publication after it is written, of a withdrawal before. The notice is due half a minute after its first change; copies
 * are checked some hours later.
 */
export function enqueueNotices(tx: Tx, change: Change): void {
  const told = HOUSES.all(tx, { article: change.articleId })
  if (told.length > 0) tellHouses(tx, told, change)
  PLAN_CHECKS.run(tx, { article: change.articleId, at: change.now + FIRST_CHECK_MS })
}

/** The same for these houses; `of` is the state of which they are told. */
export function tellHouses(
  tx: Tx,
  told: readonly { id: number }[],
  { articleId, what, note, now }: Change,
  of = publicState(tx, articleId),
): void {
  // A live story changes all the time: of that houses are told of corrections only.
  if (!of || (what === 'updated' && of.live === 'open')) return
  const { headline, revision } = of
  for (const { id: houseId } of told) {
    const row = { houseId, messageId: `msg_${randomUUID()}`, madeAt: now, nextAt: now + GATHER_MS }
    const noticeId = (OPEN.get(tx, { house: houseId, now }) ?? ADD.get(tx, row))?.id
    if (noticeId !== undefined)
      CHANGE.run(tx, { noticeId, articleId, what, headline, revision, note: note ?? '', at: now })
  }
}
