import { eq, lt } from 'drizzle-orm'
import type { Db, Readable } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { idempotency } from '#db/schema/tables.ts'
import { ok } from '#domain/result.ts'

const KEPT_MS = 3 * 86_400_000

type Stored = { status: number; body: unknown }
export type Asked = {
  key: string
  actorId: string
  /** Hash of the request's method, path and body. */
  request: string
  /** A response with a secret is not stored; only that there was one is. */
  isSecret: boolean
  /**
   * False for a refusal that a retry of the same request may not meet: it is not stored, and the retry does the work.
   */
  isFinal: (answer: Stored) => boolean
}
type Kept<T> = { is: 'repeat'; answer: T } | { is: 'key-reused' } | { is: 'answer-not-stored' }
export type Once<T> = { is: 'first'; answer: T } | Kept<T>

/** The stored response of an idempotency key, or null if its work is still to be done. `now` in ms UTC. */
export function keptAnswer<T extends Stored>(db: Readable, asked: Asked, now: number): Kept<T> | null {
  const before = db.select().from(idempotency).where(eq(idempotency.key, asked.key)).get()
  if (!before || before.at < now - KEPT_MS) return null
  if (before.actor !== asked.actorId || before.request !== asked.request) return { is: 'key-reused' }
  if (before.body === '') return { is: 'answer-not-stored' }
  return { is: 'repeat', answer: JSON.parse(before.body) as T }
}

/**
 * Runs `work` once per idempotency key, in one transaction with the row that stores its response: after a crash either
 * both are there or neither. (A command's own `write()` becomes a savepoint within.) A repeat gets the first response
 * that was final. `now` in ms UTC.
 */
export function withIdempotencyKey<T extends Stored>(db: Db, asked: Asked, now: number, work: () => T): Once<T> {
  let once: Once<T> | undefined
  write(db, (tx) => {
    tx.delete(idempotency)
      .where(lt(idempotency.at, now - KEPT_MS))
      .run()
    once = keptAnswer<T>(tx, asked, now) ?? undefined
    if (once) return ok(null)
    const answer = work()
    once = { is: 'first', answer }
    if (!asked.isFinal(answer)) return ok(null)
    const body = asked.isSecret && answer.status < 400 ? '' : JSON.stringify(answer)
    const { key, actorId: actor, request } = asked
    tx.insert(idempotency).values({ key, actor, request, status: answer.status, body, at: now }).run()
    return ok(null)
  })
  if (!once) throw new Error('A transaction ended without an answer.')
  return once
}
