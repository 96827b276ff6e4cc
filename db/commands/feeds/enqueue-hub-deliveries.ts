import { planDelivery } from '#db/commands/outbox/steps/plan-delivery.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { changedFeeds } from '#db/queries/feeds/changed-feeds.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { ok, type Result } from '#domain/result.ts'
import { env } from '#env.ts'

/**
 * Enqueues one delivery for each configured hub if feeds changed after position `since` of the change log. The delivery
 * reads the changed feeds from the change log again, so that a hub that is down for a day gets all of them at once.
 * Idempotent. `dueAt` in ms UTC.
 */
export function enqueueHubDeliveries(
  db: Db,
  { since, seq }: { since: number; seq: number },
  dueAt: number,
): Result<{ feeds: number; hubs: number }, never> {
  const feeds = changedFeeds(db, { since }).length
  return write(db, (tx) => {
    const hubs = env.isReachable && feeds > 0 ? paperSettings(tx).telling.hubs : []
    for (const hub of hubs) {
      const to = { key: hub, target: new URL(hub).host, dueAt }
      planDelivery(tx, { kind: 'websub-publish', ...to, payload: { hub, since, seq } })
    }
    return ok({ feeds, hubs: hubs.length })
  })
}
