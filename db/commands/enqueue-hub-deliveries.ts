import { planDelivery } from '#db/commands/plan-delivery.ts'
import type { Db } from '#db/open.ts'
import { changedFeeds } from '#db/queries/changed-feeds.ts'
import { paperSettings } from '#db/queries/settings.ts'
import { write } from '#db/write.ts'
import { ok, type Result } from '#domain/result.ts'
import { env } from '#env.ts'

/**
 * Enqueues one delivery for each configured hub if feeds changed since a state of the change log. Which feeds changed is
 * read again from the change log at delivery: a hub that is down for a day is told of all of them at once. Idempotent.
 * `dueAt` in ms UTC.
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
