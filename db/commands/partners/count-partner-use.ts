import { and, eq, lte, sql } from 'drizzle-orm'
import { recordTaken } from '#db/commands/copies/save-copy.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { partnerDays, partners } from '#db/schema/tables.ts'
import { PARTNER_DAYS } from '#domain/partners/partner-views.ts'
import { ok } from '#domain/result.ts'

const DAY_MS = 86_400_000

/** `taken`: ids of the stories that it asked for one by one. */
export type PartnerUse = { partnerId: number; requests: number; stories: number; taken?: readonly number[] }

/** Adds the requests of partners and the stories that they got since the last call to their counts of the day (UTC). */
export function countPartnerUse(db: Db, uses: readonly PartnerUse[], now: number): void {
  const day = Math.floor(now / DAY_MS)
  write(db, (tx) => {
    for (const { partnerId, requests, stories, taken = [] } of uses) {
      const known = tx.update(partners).set({ lastUsedAt: now }).where(eq(partners.id, partnerId)).run()
      if (known.changes === 0) continue
      const row = { partnerId, day, requests, stories }
      const target = [partnerDays.partnerId, partnerDays.day]
      const set = { requests: sql`requests + excluded.requests`, stories: sql`stories + excluded.stories` }
      tx.insert(partnerDays).values(row).onConflictDoUpdate({ target, set }).run()
      const isOld = and(eq(partnerDays.partnerId, partnerId), lte(partnerDays.day, day - PARTNER_DAYS))
      tx.delete(partnerDays).where(isOld).run()
      recordTaken(tx, { partnerId, taken }, now)
    }
    return ok(null)
  })
}
