import { z } from 'zod'
import { forgetIndexNow, waitingIndexNow } from '#db/commands/outbox/steps/index-now-paths.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { absolute } from '#domain/urls/paths.ts'
import { USER_AGENT } from '#server/jobs/notifications/agent.ts'
import { RetryLater, Undeliverable } from '#server/jobs/outbox.ts'
import type { FetchPublicHttps } from '#server/outgoing/fetch-public-https.ts'
import { parseRetryAfter } from '#server/outgoing/retry-after.ts'

const payload = z.object({ seq: z.number() })
type Options = { ask: FetchPublicHttps; siteUrl: string; clock: () => number }

/** Limit of addresses in a request, by the protocol; and number of them that are kept for display. */
const MOST = 10_000
const MAX_PATHS = 100
const HOPELESS: Record<number, string> = {
  400: 'it did not understand the request',
  403: 'it could not read the key at its address',
  422: 'the addresses or the key are not of this site',
}

/** Notifies search engines of changed addresses, ten thousand a request (indexnow.org). */
export const deliverIndexNow =
  (db: Db, { ask, siteUrl, clock }: Options) =>
  async (stored: unknown) => {
    const { seq } = payload.parse(stored)
    const { indexNow, indexNowEndpoint, indexNowKey: key } = paperSettings(db).telling
    if (!indexNow) throw new Undeliverable('IndexNow is turned off in the settings.')
    let count = 0
    const paths: string[] = []
    for (;;) {
      const waiting = waitingIndexNow(db, MOST)
      const last = waiting.at(-1)
      if (last === undefined) return { seq, count, paths: paths }
      const urlList = waiting.map(({ path }) => absolute(siteUrl, path))
      const body = JSON.stringify({
        host: new URL(siteUrl).host,
        key,
        keyLocation: absolute(siteUrl, `/${key}.txt`),
        urlList,
      })
      const headers = { 'content-type': 'application/json; charset=utf-8', 'user-agent': USER_AGENT }
      const { status, retryAfter } = await ask(indexNowEndpoint, { method: 'POST', headers, body })
      if (status !== 200 && status !== 202) throw refusalOf(status, retryAfter, clock())
      await retryWhileBusy(db, () => forgetIndexNow(db, last.id))
      count += waiting.length
      paths.push(...waiting.slice(0, MAX_PATHS - paths.length).map(({ path }) => path))
    }
  }

function refusalOf(status: number, retryAfter: string | null, now: number): Error {
  const why = HOPELESS[status]
  if (why !== undefined) return new Undeliverable(`It answered ${status}: ${why}.`)
  const said = `It answered ${status}.`
  return status === 429 || status === 503 ? new RetryLater(said, parseRetryAfter(retryAfter, now)) : new Error(said)
}
