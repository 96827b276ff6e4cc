import { z } from 'zod'
import { type Delivery, nextDelivery, nextDeliveryAt, noteDelivery } from '#db/commands/outbox-rows.ts'
import type { Db } from '#db/open.ts'
import { whenFree } from '#db/write.ts'

/** What a delivery has to go by. It may answer what is to be kept of the row in place of its payload. */
export type Parcel = { kind: string; payload: unknown }
export type Deliver = (parcel: Parcel) => Promise<object | void>

/** Thrown by a delivery that no other attempt will make better. */
export class Undeliverable extends Error {}
/** Thrown where whoever is told asks for patience. */
export class NotBefore extends Error {
  readonly waitMs: number
  constructor(message: string, waitMs: number) {
    super(message)
    this.waitMs = waitMs
  }
}

const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 24 * 3_600_000
export const MOST_ATTEMPTS = 30
/** On their way together, in all and to one host: who stalls holds up nobody else. */
const AT_ONCE = 24
const AT_ONCE_A_HOST = 2

type Options = {
  deliver: Deliver
  clock: () => number
  random?: () => number
  /** Called when something is no longer on its way: there may be room for the next. */
  onRoom?: () => void
  onError: (error: unknown) => void
}
export type Outbox = {
  /** The instant (ms UTC) of what can go next; `Infinity` while there is no room for it. */
  nextAt: () => number
  /** Sends off what is due and has room, without waiting for it. */
  run: () => void
  /** When nothing is on its way any more. */
  settled: () => Promise<void>
  stop: () => void
}

/** Delivers what is due, at least once each; what fails waits longer each time, up to a day, with jitter. */
export function createOutbox(db: Db, { deliver, clock, random = Math.random, onRoom, onError }: Options): Outbox {
  const underWay = new Map<number, { target: string; done: Promise<void> }>()
  let isStopped = false

  const except = () => {
    const targets = [...underWay.values()].map(({ target }) => target)
    const isFull = (target: string) => targets.filter((one) => one === target).length >= AT_ONCE_A_HOST
    return { ids: [...underWay.keys()], targets: [...new Set(targets)].filter(isFull) }
  }
  const isFull = () => isStopped || underWay.size >= AT_ONCE

  async function send(row: Delivery): Promise<void> {
    const now = clock()
    const went = await deliver({ kind: row.kind, payload: JSON.parse(row.payload) }).then(
      (kept) => ({ error: null, kept: kept ?? null }),
      (error: unknown) => ({ error, kept: null }),
    )
    // The database closes now: the row is still open, and is delivered after the next start.
    if (isStopped) return
    const values = verdictOf(row, went.error, { now: Math.max(now, clock()), random })
    const kept = values.doneAt === null ? null : (went.kept ?? withoutSecret(row))
    await whenFree(db, () => noteDelivery(db, row, values, kept && JSON.stringify(kept)))
  }

  return {
    nextAt: () => (isFull() ? Number.POSITIVE_INFINITY : nextDeliveryAt(db, except())),
    run() {
      while (!isFull()) {
        const row = nextDelivery(db, clock(), except())
        if (!row) return
        const done = send(row)
          .catch(onError)
          .finally(() => {
            underWay.delete(row.id)
            if (!isStopped) onRoom?.()
          })
        underWay.set(row.id, { target: row.target, done })
      }
    },
    async settled() {
      while (underWay.size > 0) await Promise.all([...underWay.values()].map(({ done }) => done))
    },
    stop() {
      isStopped = true
    },
  }
}

/** A mail holds a one-time link, which is not kept once the delivery is over. */
function withoutSecret({ kind, payload }: Delivery): object | null {
  return kind === 'mail' ? z.object({ person: z.string() }).parse(JSON.parse(payload)) : null
}

function verdictOf(row: Delivery, error: unknown, { now, random }: { now: number; random: () => number }) {
  const attempts = row.attempts + 1
  const asLong = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** row.attempts)
  const backOffMs = Math.round(asLong * (0.5 + random() / 2))
  const patienceMs = error instanceof NotBefore ? Math.min(error.waitMs, LONGEST_RETRY_MS) : 0
  const isOver = error === null || error instanceof Undeliverable || attempts >= MOST_ATTEMPTS
  const lastError = error === null ? null : error instanceof Error ? error.message : 'It failed.'
  return { attempts, lastError, dueAt: now + Math.max(backOffMs, patienceMs), doneAt: isOver ? now : null }
}
