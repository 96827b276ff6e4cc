import { and, count, eq, inArray, lte, type SQL, sql } from 'drizzle-orm'
import { endEditions } from '#db/commands/newsletters/steps/edition-states.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { columns, count as countInput, number, prepared, type RowOf } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { goingLanes, UNDER_WAY } from '#db/queries/newsletters/next-sending-at.ts'
import { getsLetters } from '#db/queries/newsletters/readers-at.ts'
import { isClaimed, isWaiting } from '#db/queries/newsletters/sending-conditions.ts'
import { readers, readerTokens, sendingDays, sendings, subscriptions } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import type { Lane } from '#domain/newsletters/lanes.ts'
import { MOST_CLAIMED, warmUpLimit } from '#domain/newsletters/sending-rules.ts'
import { ok, type Result } from '#domain/result.ts'

const DAY_MS = 86_400_000
/** How long the link to leave in a letter holds at least. */
const LEAVE_MS = 3 * 365 * DAY_MS
/** Age of an edition after which no letter of it begins; in the warm-up half of it, so that the next one gets its day. */
const LAST_MS = DAY_MS
/** Letters of an edition that is too old which one claim passes over. */
const MOST_AGED = 5_000
/** Rows of readers who left that one claim passes over: it is short, however many did. */
const MOST_SKIPPED = 500

const CLAIMED = prepared({}, (db) => db.select({ count: count() }).from(sendings).where(isClaimed))
const DUE = prepared(
  { edition: sendings.editionId, lane: sendings.lane, now: number, list: subscriptions.listId, most: countInput },
  (db, { edition, lane, now, list, most }) =>
    db
      .select({
        ...columns(sendings, 'editionId', 'readerId', 'lane', 'messageId', 'returnToken'),
        attempt: sql<number>`${sendings.attempts} + 1`,
        address: readers.address,
        laneNow: readers.lane,
        getsLetters: sql<number>`coalesce(${getsLetters(now)}, 0)`,
      })
      .from(sendings)
      .leftJoin(readers, eq(readers.id, sendings.readerId))
      .leftJoin(subscriptions, and(eq(subscriptions.readerId, sendings.readerId), eq(subscriptions.listId, list)))
      .where(and(eq(sendings.editionId, edition), eq(sendings.lane, lane), lte(sendings.nextAt, now), isWaiting))
      .orderBy(sendings.nextAt, sendings.readerId)
      .limit(most),
)
type Due = RowOf<typeof DUE>

const KEY = { edition: sendings.editionId, reader: sendings.readerId }
const isOne = ({ edition, reader }: Record<'edition' | 'reader', SQL>) =>
  and(eq(sendings.editionId, edition), eq(sendings.readerId, reader))
const CLAIM = prepared({ ...KEY, now: sendings.nextAt, attempt: sendings.attempts }, (db, { now, attempt, ...key }) =>
  db
    .update(sendings)
    .set({ state: 'claimed', claimedAt: now, attempts: attempt, settledAt: null, smtpCode: null, smtpText: null })
    .where(isOne(key)),
)
const SKIP = prepared({ ...KEY, now: sendings.nextAt }, (db, { now, ...key }) =>
  db.update(sendings).set({ state: 'skipped', settledAt: now }).where(isOne(key)),
)
const MOVE = prepared({ ...KEY, lane: sendings.lane }, (db, { lane, ...key }) =>
  db.update(sendings).set({ lane }).where(isOne(key)),
)
const SKIP_AGED = prepared(
  { edition: sendings.editionId, oldest: sendings.nextAt, now: sendings.nextAt, most: countInput },
  (db, { edition, oldest, now, most }) => {
    // One that a person sends again waits since then.
    const isAged = sql`(${sendings.state} = 'later' or ${sendings.nextAt} <= ${oldest})`
    const isOfEdition = and(eq(sendings.editionId, edition), isWaiting, isAged)
    const some = db.select({ id: sendings.readerId }).from(sendings).where(isOfEdition).limit(most)
    return db
      .update(sendings)
      .set({ state: 'skipped', settledAt: now })
      .where(and(isOfEdition, inArray(sendings.readerId, some)))
  },
)
const KEEP_TOKEN = prepared(columns(readerTokens, 'hash', 'readerId', 'listId', 'expiresAt'), (db, row) =>
  db
    .insert(readerTokens)
    .values({ ...row, purpose: 'leave' })
    .onConflictDoUpdate({ target: [readerTokens.hash, readerTokens.listId], set: { expiresAt: row.expiresAt } }),
)
const DAYS = prepared({ day: sendingDays.day }, (db, { day }) =>
  db
    .select({
      before: sql<number>`count(*) filter (where ${sendingDays.day} < ${day})`,
      today: sql<number | null>`sum(${sendingDays.accepted}) filter (where ${sendingDays.day} = ${day})`,
    })
    .from(sendingDays),
)

/** A letter that may be sent now, once: its claim is durable. `leaveToken` is stored as a hash only. */
export type Claimed = Omit<Due, 'address' | 'getsLetters' | 'laneNow'> & {
  address: string
  listId: number
  leaveToken: string
}
type Claim = {
  /** How many more letters each lane takes now. */
  rooms: Readonly<Record<Lane, number>>
  /** How many more may begin now. */
  most: number
  /** True for a domain that is still new to receivers. */
  isWarmingUp: boolean
  /** The token with which a reader leaves a list: the same at each call. */
  leaveTokenOf: (readerId: number, listId: number) => string
}

/**
 * Claims letters that are due, in the order of their editions: never more than twenty without an answer over all lanes,
 * none to a reader who left, paused or was erased since the edition was frozen, and none of an edition that is a day old. Whoever claims sends each at most
 * once, and settles it. `now` in ms UTC.
 */
export const claimSendings = (db: Db, claim: Claim, now: number): Result<Claimed[], never> =>
  write(db, (tx) => {
    const claimed: Claimed[] = []
    const rooms = { ...claim.rooms }
    let skips = MOST_SKIPPED
    const underWay = CLAIMED.get(tx)?.count ?? 0
    let most = Math.min(claim.most, MOST_CLAIMED - underWay, warmUpRoom(tx, claim, now) - underWay)
    const oldest = now - LAST_MS / (claim.isWarmingUp ? 2 : 1)
    let hasAged = false
    for (const { id: edition, listId: list, frozenAt } of UNDER_WAY.all(tx)) {
      if (frozenAt !== null && frozenAt <= oldest) {
        hasAged = true
        if (SKIP_AGED.run(tx, { edition, oldest, now, most: MOST_AGED }).changes === MOST_AGED) continue
      }
      for (const lane of goingLanes(tx, edition)) {
        while (Math.min(most, rooms[lane], skips) > 0) {
          const due = DUE.all(tx, { edition, lane, now, list, most: Math.min(most, rooms[lane]) })
          if (due.length === 0) break
          for (const row of due) {
            const one = claimOne(tx, row, { ...claim, listId: list, now })
            if (one) {
              claimed.push(one)
              most -= 1
              rooms[lane] -= 1
            } else skips -= 1
          }
        }
      }
    }
    if (hasAged || skips < MOST_SKIPPED) endEditions(tx, now)
    return ok(claimed)
  })

/** Null if the reader gets no letters any more, or has an address of another lane by now. */
function claimOne(
  tx: Tx,
  { address, laneNow, getsLetters: isReader, ...row }: Due,
  { listId, now, leaveTokenOf }: Claim & { listId: number; now: number },
): Claimed | null {
  const key = { edition: row.editionId, reader: row.readerId }
  if (address === null || isReader !== 1) {
    SKIP.run(tx, { ...key, now })
    return null
  }
  if (laneNow !== null && laneNow !== row.lane) {
    MOVE.run(tx, { ...key, lane: laneNow })
    return null
  }
  CLAIM.run(tx, { ...key, now, attempt: row.attempt })
  const leaveToken = leaveTokenOf(row.readerId, listId)
  KEEP_TOKEN.run(tx, { hash: hashOfToken(leaveToken), readerId: row.readerId, listId, expiresAt: now + LEAVE_MS })
  return { ...row, address, listId, leaveToken }
}

function warmUpRoom(tx: Tx, { isWarmingUp }: Claim, now: number): number {
  if (!isWarmingUp) return Infinity
  const { before = 0, today } = DAYS.get(tx, { day: Math.floor(now / DAY_MS) }) ?? {}
  return warmUpLimit(before) - (today ?? 0)
}
