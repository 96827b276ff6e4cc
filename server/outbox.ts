import { z } from 'zod'
import { dueDeliveries, noteDelivery } from '#db/commands/outbox-rows.ts'
import type { Db } from '#db/open.ts'
import { whenFree } from '#db/write.ts'
import { headerTag } from '#server/front/headers.ts'

export type Deliver = (kind: string, payload: unknown) => Promise<void>
/** Thrown by a delivery that no other attempt will make better. */
export class Undeliverable extends Error {}

const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 24 * 3_600_000
const MOST_ATTEMPTS = 30
const AT_ONCE = 50

/** Delivers what is due, at least once each; what fails waits longer each time, up to a day, with jitter. */
export async function deliverOutbox(db: Db, deliver: Deliver, now: number, random = Math.random): Promise<void> {
  for (const row of dueDeliveries(db, now, AT_ONCE)) {
    let isHopeless = false
    const error = await deliver(row.kind, row.payload).then(
      () => null,
      (cause: unknown) => {
        isHopeless = cause instanceof Undeliverable
        return cause instanceof Error ? cause.message : String(cause)
      },
    )
    const attempts = row.attempts + 1
    const backOffMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** row.attempts) * (0.5 + random() / 2)
    const isOver = error === null || isHopeless || attempts >= MOST_ATTEMPTS
    const values = { attempts, lastError: error, dueAt: now + Math.round(backOffMs), doneAt: isOver ? now : null }
    const kept = isOver && row.kind === 'mail' ? { payload: withoutSecret(row.payload) } : {}
    await whenFree(db, () => noteDelivery(db, row.id, { ...values, ...kept }))
  }
}

/** A letter holds a one-time link: once it is over, nothing is kept of it but whose it was. */
const withoutSecret = (payload: unknown) => ({ person: z.object({ person: z.string() }).parse(payload).person })

const purgePayload = z.object({ tags: z.array(z.string()) })
const DELIVERY_TIMEOUT_MS = 5_000
const TAGS_A_REQUEST = 100

type Mail = (payload: unknown) => Promise<void>
const noMail: Mail = async () => {
  throw new Undeliverable('No mail server is set (SMTP_URL).')
}

/** Delivers the kinds that exist: a purge by tag, to the cache in front, where there is one; a letter. */
export function deliveryTo(purgeUrl: string | null, mail: Mail = noMail): Deliver {
  return async (kind, payload) => {
    if (kind === 'mail') return mail(payload)
    if (kind !== 'purge') throw new Error(`Nobody here delivers ${kind}.`)
    if (!purgeUrl) return
    const tags = purgePayload.parse(payload).tags.map(headerTag)
    for (let from = 0; from < tags.length; from += TAGS_A_REQUEST) {
      const some = tags.slice(from, from + TAGS_A_REQUEST)
      const answer = await fetch(purgeUrl, {
        method: 'PURGE',
        headers: { 'Cache-Tag': some.join(','), 'Surrogate-Key': some.join(' ') },
        redirect: 'error',
        signal: AbortSignal.timeout(DELIVERY_TIMEOUT_MS),
      })
      await answer.body?.cancel()
      if (!answer.ok) throw new Error(`The cache in front answered ${answer.status}.`)
    }
  }
}
