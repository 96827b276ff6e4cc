import { z } from 'zod'
import type { Db } from '#db/engine/open.ts'
import { changedFeeds } from '#db/queries/feeds/changed-feeds.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { absolute } from '#domain/urls/paths.ts'
import { USER_AGENT } from '#server/jobs/notifications/agent.ts'
import { RetryLater, Undeliverable } from '#server/jobs/outbox.ts'
import type { FetchPublicHttps } from '#server/outgoing/fetch-public-https.ts'
import { parseRetryAfter } from '#server/outgoing/retry-after.ts'

const payload = z.object({ hub: z.string(), since: z.number(), seq: z.number() })
type Options = { ask: FetchPublicHttps; siteUrl: string; clock: () => number }

/** Notifies a WebSub hub of changed feeds, one request each: not every hub reads more than one address of a request. */
export const deliverToHub =
  (db: Db, { ask, siteUrl, clock }: Options) =>
  async (stored: unknown) => {
    const { hub, since, seq } = payload.parse(stored)
    if (!paperSettings(db).telling.hubs.includes(hub))
      throw new Undeliverable('This hub was removed from the settings.')
    const topics = changedFeeds(db, { since })
    for (const topic of topics) {
      const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': absolute(siteUrl, topic) }).toString()
      const headers = { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': USER_AGENT }
      const { status, retryAfter } = await ask(hub, { method: 'POST', headers, body })
      if (status >= 200 && status < 300) continue
      const said = `The hub answered ${status} to ${topic}.`
      throw status === 429 || status === 503
        ? new RetryLater(said, parseRetryAfter(retryAfter, clock()))
        : new Error(said)
    }
    return { hub, since, seq, feeds: topics.length }
  }
