import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { PARTNER_DAYS } from '#domain/partners/partner-views.ts'
import { ok } from '#domain/result.ts'

const DAY_MS = 86_400_000

export type PartnerUse = { partnerId: number; requests: number; stories: number }

/** Adds the requests of partners and the stories that they got since the last call to their counts of the day (UTC). */
export function countPartnerUse(db: Db, uses: readonly PartnerUse[], now: number): void {
  const day = Math.floor(now / DAY_MS)
  write(db, (tx) => {
    for (const { partnerId, requests, stories } of uses) {
      const known = statement(tx, 'update partners set last_used_at = ? where id = ?').run(now, partnerId)
      if (known.changes === 0) continue
      statement(
        tx,
        `insert into partner_days (partner_id, day, requests, stories) values (?, ?, ?, ?)
         on conflict (partner_id, day) do update set requests = requests + excluded.requests,
           stories = stories + excluded.stories`,
      ).run(partnerId, day, requests, stories)
      statement(tx, 'delete from partner_days where partner_id = ? and day <= ?').run(partnerId, day - PARTNER_DAYS)
    }
    return ok(null)
  })
}
