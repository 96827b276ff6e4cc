import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { confirmSubscription } from '#db/commands/subscription-rows.ts'
import type { Db } from '#db/open.ts'
import { givesFeed } from '#db/queries/gives-feed.ts'
import { whenFree } from '#db/write.ts'
import type { HubRequest } from '#domain/telling/hub-request.ts'
import { absolute } from '#domain/urls/paths.ts'
import { Undeliverable } from '#server/outbox.ts'
import { type AskOutside, OutsideError } from '#server/outgoing/ask-outside.ts'
import { TELLER } from '#server/telling/agent.ts'

const about = z.object({ topic: z.string(), callback: z.string() })
const payload = z.discriminatedUnion('mode', [
  about.extend({ mode: z.literal('denied'), reason: z.string() }),
  about.extend({
    mode: z.enum(['subscribe', 'unsubscribe']),
    leaseSeconds: z.number(),
    secret: z.string().nullable(),
  }),
])
type Options = { ask: AskOutside; siteUrl: string; clock: () => number }

/**
 * Asks a callback whether it meant it (W3C WebSub, 5.3), or tells it that it is told no more (5.2). Once: what does not
 * say yes to the one question has said no, so that nobody can make us knock at a stranger's door again and again.
 */
export function verifySubscriber(db: Db, { ask, siteUrl, clock }: Options) {
  const say = async (callback: string, told: Record<string, string>) => {
    const url = new URL(callback)
    // What the callback has of its own stays as it is (5.3.1).
    for (const [name, value] of Object.entries(told)) url.searchParams.append(`hub.${name}`, value)
    return ask(url.href, { method: 'GET', headers: { 'user-agent': TELLER } }).catch((error: unknown) => {
      throw error instanceof OutsideError ? new Undeliverable(error.message) : error
    })
  }
  const deny = async ({ callback, topic }: { callback: string; topic: string }, reason: string) => {
    await say(callback, { mode: 'denied', topic: absolute(siteUrl, topic), reason })
  }
  const verify = async (asked: HubRequest) => {
    const { mode, topic, callback, leaseSeconds } = asked
    const challenge = randomBytes(24).toString('base64url')
    const lease: Record<string, string> = mode === 'subscribe' ? { lease_seconds: String(leaseSeconds) } : {}
    const { status, body, isCut } = await say(callback, {
      ...{ mode, topic: absolute(siteUrl, topic), challenge },
      ...lease,
    })
    if (status < 200 || status > 299) throw new Undeliverable(`It answered ${status}: it did not mean it.`)
    if (isCut || body.toString('utf8') !== challenge)
      throw new Undeliverable('It did not repeat the challenge: it did not mean it.')
    await whenFree(db, () => confirmSubscription(db, asked, clock()))
  }
  return async (told: unknown) => {
    const asked = payload.parse(told)
    if (asked.mode === 'denied') return deny(asked, asked.reason)
    if (asked.mode === 'subscribe' && !givesFeed(db, asked.topic)) {
      await deny(asked, 'There is no such feed.')
      throw new Undeliverable('The feed is no more.')
    }
    return verify(asked)
  }
}
