import { z } from 'zod'
import {
  type Delivery,
  nextDelivery,
  nextDeliveryAt,
  recordDeliveryResult,
  type DeliveryResult,
} from '#db/commands/outbox/steps/outbox-rows.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { mayBeSentAgain } from '#domain/letters/letter.ts'
import { createHeldResults } from '#server/jobs/held-results.ts'

/** A delivery's input. `Deliver` may return what is kept of the row in place of its payload. */
export type DeliveryInput = { kind: string; payload: unknown }
export type Deliver = (parcel: DeliveryInput) => Promise<object | void>

/** Thrown by a delivery for which a retry is pointless. */
export class Undeliverable extends Error {}
/** Thrown if the receiver asks for a later retry. */
export class RetryLater extends Error {
  readonly waitMs: number
  constructor(message: string, waitMs: number) {
    super(message)
    this.waitMs = waitMs
  }
}

const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 24 * 3_600_000
/** First waits of kinds that readers wait for: a page that is not purged is out of date. The usual ones follow. */
const QUICK_RETRIES_MS: Readonly<Record<string, readonly number[]>> = { purge: [200, 400, 800] }
export const MAX_ATTEMPTS = 30
/** Kinds that are sent only after their beginning was recorded. */
const IS_SENT_ONCE: ReadonlySet<string> = new Set(['mail'])
/** Limits of concurrent deliveries, in total and per host: a host that stalls delays no other. */
const AT_ONCE = 24
const AT_ONCE_A_HOST = 2

type Options = {
  deliver: Deliver
  clock: () => number
  random?: () => number
  /** Called when a delivery has ended: there may be room for the next. */
  onRoom?: () => void
  onError: (error: unknown) => void
}
export type Outbox = {
  /** Time (ms UTC) of the next delivery; `Infinity` while there is no room for it. */
  nextAt: () => number
  /** Starts what is due and has room, without waiting for it. */
  run: () => void
  /** Resolves when no delivery is in flight. */
  settled: () => Promise<void>
  stop: () => void
}

/**
 * Delivers what is due, at least once each; failures are retried with back-off and jitter, up to a day apart. A result
 * that cannot be recorded (a full disk) is recorded later and the row is not sent again meanwhile; a mail is not sent
 * at all unless its beginning could be recorded.
 */
export function createOutbox(db: Db, options: Options): Outbox {
  const { clock, onRoom, onError } = options
  const underWay = new Map<number, { target: string; done: Promise<void> }>()
  const held = createHeldResults(clock, onError)
  let isStopped = false
  const send = createSending(db, { ...options, held, isStopped: () => isStopped })

  const except = () => {
    const targets = [...underWay.values()].map(({ target }) => target)
    const isTaken = (target: string) => targets.filter((one) => one === target).length >= AT_ONCE_A_HOST
    return { ids: [...underWay.keys(), ...held.ids()], targets: [...new Set(targets)].filter(isTaken) }
  }
  const isFull = () => isStopped || underWay.size >= AT_ONCE

  function start(id: number, target: string, work: Promise<void>): void {
    const done = work.catch(onError).finally(() => {
      underWay.delete(id)
      if (!isStopped) onRoom?.()
    })
    underWay.set(id, { target, done })
  }

  return {
    nextAt: () => (isFull() ? Number.POSITIVE_INFINITY : Math.min(held.nextAt(underWay), nextDeliveryAt(db, except()))),
    run() {
      for (const { id, record } of held.due(clock()))
        if (!underWay.has(id)) start(id, `record ${id}`, held.record(id, record))
      while (!isFull()) {
        const row = nextDelivery(db, clock(), except())
        if (!row) return
        start(row.id, row.target, send(row))
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

type Sending = Options & { held: ReturnType<typeof createHeldResults>; isStopped: () => boolean }

/** Delivers one row and records the result. */
function createSending(db: Db, { deliver, clock, random = Math.random, held, isStopped }: Sending) {
  const note = (row: Delivery, went: DeliveryResult, kept: object | null = null) =>
    retryWhileBusy(db, () => recordDeliveryResult(db, row, went, kept && JSON.stringify(kept)))

  /** Any error is the result of this attempt. */
  async function attempt(row: Delivery): Promise<{ error: unknown; kept: object | null }> {
    try {
      return { error: null, kept: (await deliver({ kind: row.kind, payload: JSON.parse(row.payload) })) ?? null }
    } catch (error) {
      return { error, kept: null }
    }
  }

  return async (row: Delivery): Promise<void> => {
    if (IS_SENT_ONCE.has(row.kind)) {
      const begun = verdictOf(row, new Error('It was interrupted; its result is unknown.'), { now: clock(), random })
      try {
        await note(row, { ...begun, doneAt: null })
      } catch (error) {
        // Not sent, so there is no result to record: it becomes due again later.
        return held.hold(row.id, async () => {}, error)
      }
    }
    const went = await attempt(row)
    // The database is closing: the row is still open, and is delivered after the next start.
    if (isStopped()) return
    const values = verdictOf(row, went.error, { now: clock(), random })
    const kept = values.doneAt === null ? null : (went.kept ?? keptOfLetter(row, values.lastError))
    await held.record(row.id, () => note(row, values, kept))
  }
}

const ofLetter = z.object({ person: z.string().optional(), template: z.string().optional() })

/**
 * Returns the part of a letter that is kept once its delivery is over: its person and its template. A one-time link is
 * dropped, and so is a text that arrived; one that was given up stays, so that it can be sent again. Null keeps the
 * whole payload.
 */
function keptOfLetter({ kind, payload }: Delivery, lastError: string | null): object | null {
  if (kind !== 'mail') return null
  const sent: unknown = JSON.parse(payload)
  if (lastError !== null && mayBeSentAgain(sent)) return null
  return ofLetter.safeParse(sent).data ?? {}
}

function verdictOf(row: Delivery, error: unknown, { now, random }: { now: number; random: () => number }) {
  const attempts = row.attempts + 1
  const quick = QUICK_RETRIES_MS[row.kind] ?? []
  const asLong = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, row.attempts - quick.length))
  const backOffMs = quick[row.attempts] ?? Math.round(asLong * (0.5 + random() / 2))
  const patienceMs = error instanceof RetryLater ? Math.min(error.waitMs, LONGEST_RETRY_MS) : 0
  const isOver = error === null || error instanceof Undeliverable || attempts >= MAX_ATTEMPTS
  const lastError = error === null ? null : error instanceof Error ? error.message : 'It failed.'
  return { attempts, lastError, dueAt: now + Math.max(backOffMs, patienceMs), doneAt: isOver ? now : null }
}
