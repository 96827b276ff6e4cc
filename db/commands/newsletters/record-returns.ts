import { and, eq, isNull } from 'drizzle-orm'
import { countInLane } from '#db/commands/newsletters/steps/edition-states.ts'
import { endByBounces } from '#db/commands/newsletters/steps/end-by-bounces.ts'
import { endSubscriptions } from '#db/commands/newsletters/steps/subscriptions.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { tokenRow } from '#db/queries/newsletters/token-rows.ts'
import { readerTokens, returnsSeen, sendings } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import { bounceClass } from '#domain/newsletters/bounce-class.ts'
import type { LetterReturn } from '#domain/newsletters/letter-return.ts'
import { ok, type Result } from '#domain/result.ts'

/** How long the token of a return path holds. */
export const KNOWN_MS = 14 * 86_400_000

/** Letters that came back; `seen` names the report that says so, which is read once. */
type Returns = { seen?: string; returns: readonly LetterReturn[] }

/**
 * Records letters that came back. A complaint ends every subscription of its reader, and stops the lane where there are
 * too many; bounces end them by the rules of `endsByBounces`. Each only with the return-path token of a letter that is
 * at most 14 days old, since nobody else can know it, and each once. Returns how many were new. `now` in ms UTC.
 */
export const recordReturns = (db: Db, { seen, returns }: Returns, now: number): Result<{ known: number }, never> =>
  write(db, (tx) => {
    const row = seen === undefined ? null : { hash: hashOfToken(seen), at: now }
    if (row && tx.insert(returnsSeen).values(row).onConflictDoNothing().run().changes === 0) return ok({ known: 0 })
    return ok({ known: returns.filter((one) => recordOne(tx, one, now)).length })
  })

function recordOne(tx: Tx, back: LetterReturn, now: number): boolean {
  const isThis = eq(sendings.returnToken, back.token)
  const sending = tx.select().from(sendings).where(isThis).get()
  if (!sending) return recordEarlier(tx, back, now)
  if (now - (sending.claimedAt ?? 0) > KNOWN_MS) return false
  const { editionId, lane, readerId } = sending
  const isComplaint = back.kind === 'complaint'
  const isNew = isNull(isComplaint ? sendings.complainedAt : sendings.bouncedAt)
  const set = isComplaint ? { complainedAt: now } : { bouncedAt: now, bounceStatus: back.status }
  const { changes } = tx.update(sendings).set(set).where(and(isThis, isNew)).run()
  if (changes === 0) return false
  if (isComplaint) {
    countInLane(tx, { editionId, lane, complaints: 1 }, now)
    endSubscriptions(tx, { readerId, why: 'complained' }, now)
  } else endByBounces(tx, { readerId, editionId }, now)
  return true
}

/** A letter that was sent after the backup which is restored now: only its token and its reader are known. */
function recordEarlier(tx: Tx, back: LetterReturn, now: number): boolean {
  const row = tokenRow(tx, { token: back.token, purpose: 'return' }, now)
  if (!row) return false
  tx.delete(readerTokens)
    .where(eq(readerTokens.hash, hashOfToken(back.token)))
    .run()
  if (back.kind === 'complaint') endSubscriptions(tx, { readerId: row.readerId, why: 'complained' }, now)
  else if (bounceClass(back.status) === 'ends') endSubscriptions(tx, { readerId: row.readerId, why: 'bounced' }, now)
  return true
}
