import { and, eq, sql } from 'drizzle-orm'
import { countInLane, endEditions, stopSending } from '#db/commands/newsletters/steps/edition-states.ts'
import { endByBounces } from '#db/commands/newsletters/steps/end-by-bounces.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { sendingDays, sendings } from '#db/schema/tables.ts'
import { ok, type Result } from '#domain/result.ts'

/**
 * The answer to one attempt. `later`: not before `nextAt` (ms UTC); `unknown`: the letter was handed over and no answer
 * came. `text` is the receiver's, without the reader's address. `isUnheard`: nobody heard of
 * the letter, so that the attempt does not count; `isBarred`: the server does not let the paper send.
 */
export type Attempted = { attempt: number; code: number | null; text: string } & (
  | { state: 'accepted'; queueId: string | null }
  | { state: 'later'; nextAt: number; isUnheard?: boolean; isBarred?: boolean }
  | { state: 'refused' | 'unknown' }
)
export type Answer = Attempted & { editionId: number; readerId: number }

const MOST_TEXT = 300

const SETTLE = prepared(
  {
    edition: sendings.editionId,
    reader: sendings.readerId,
    attempt: sendings.attempts,
    ...columns(sendings, 'attempts', 'state', 'nextAt', 'settledAt', 'smtpCode', 'smtpText', 'queueId'),
  },
  (db, { edition, reader, attempt, ...set }) =>
    db
      .update(sendings)
      .set(set)
      .where(
        and(
          eq(sendings.editionId, edition),
          eq(sendings.readerId, reader),
          eq(sendings.attempts, attempt),
          // An answer that comes after all still tells the truth about its own attempt.
          sql`${sendings.state} in ('claimed', 'unknown')`,
        ),
      )
      .returning({ lane: sendings.lane }),
)
const COUNT_DAY = prepared(columns(sendingDays, 'day', 'accepted'), (db, { day, accepted }) =>
  db
    .insert(sendingDays)
    .values({ day, accepted })
    .onConflictDoUpdate({ target: sendingDays.day, set: { accepted: sql`${sendingDays.accepted} + ${accepted}` } }),
)

/**
 * Stores the answers to attempts, in one transaction. One whose row stands at another attempt changes nothing. A lane
 * that is refused too often stops, and an edition whose sender the server does not take; a reader whose mailbox is gone gets no further edition. `now` in ms UTC.
 */
export const settleSendings = (db: Db, answers: readonly Answer[], now: number): Result<null, never> =>
  write(db, (tx) => {
    const accepted = answers.filter((answer) => settle(tx, answer, now) === 'accepted').length
    if (accepted > 0) COUNT_DAY.run(tx, { day: Math.floor(now / 86_400_000), accepted })
    endEditions(tx, now)
    return ok(null)
  })

/** Returns the result that stands now; null if the row stands at another attempt, or none is final. */
function settle(tx: Tx, answer: Answer, now: number): 'accepted' | 'refused' | null {
  const { editionId, readerId, attempt, state, code, text } = answer
  const isOver = state === 'accepted' || state === 'refused'
  const row = SETTLE.get(tx, {
    edition: editionId,
    reader: readerId,
    attempt,
    attempts: state === 'later' && answer.isUnheard ? attempt - 1 : attempt,
    state,
    nextAt: state === 'later' ? answer.nextAt : now,
    // A letter of unknown fate is settled by a person.
    settledAt: isOver ? now : null,
    smtpCode: code,
    smtpText: text.slice(0, MOST_TEXT),
    queueId: state === 'accepted' ? answer.queueId : null,
  })
  if (row && state === 'later' && answer.isBarred) stopSending(tx, { editionId, why: 'sender-refused' }, now)
  if (!row || !isOver) return null
  countInLane(tx, { editionId, lane: row.lane, [state]: 1 }, now)
  if (state === 'refused') endByBounces(tx, { readerId, editionId }, now)
  return state
}
