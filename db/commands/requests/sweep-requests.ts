import { and, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import { notify } from '#db/commands/notifications/steps/notify.ts'
import { ERASED } from '#db/commands/requests/change-request.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { requestRules } from '#db/queries/requests/request-rules.ts'
import { requests } from '#db/schema/tables.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { NEAR_MS } from '#domain/requests/request-views.ts'
import { ok, type Result } from '#domain/result.ts'

const DAY_MS = 86_400_000
/** Rows of each kind in one transaction. */
const MOST = 500

/**
 * Erases name, address and text of requests that were decided so long ago as the rules say, and notifies the editors once
 * of open ones whose deadline is within three days. True if more may be due. `now` in ms UTC.
 */
export const sweepRequests = (db: Db, now: number): Result<boolean, never> =>
  write(db, (tx) => {
    const { id, dueAt, decidedAt, erasedAt, remindedAt } = requests
    const isOld = lt(decidedAt, now - requestRules(tx).keptDays * DAY_MS)
    const old = tx
      .select({ id })
      .from(requests)
      .where(and(isNotNull(decidedAt), isNull(erasedAt), isOld))
      .limit(MOST)
    const erased = tx
      .update(requests)
      .set({ ...ERASED, erasedAt: now })
      .where(inArray(id, old))
      .run().changes
    const isNear = and(isNull(decidedAt), isNull(remindedAt), lt(dueAt, now + NEAR_MS))
    const near = tx.update(requests).set({ remindedAt: now }).where(isNear).run().changes
    if (near > 0) notify(tx, { kind: 'request-due', actor: SYSTEM, articleId: null, now })
    return ok(erased === MOST)
  })
