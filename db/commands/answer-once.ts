import { eq, lt } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { idempotency } from '#db/schema/newsroom.ts'
import { write } from '#db/write.ts'
import { ok } from '#domain/result.ts'

const KEPT_MS = 3 * 86_400_000

/** `request` says what was asked (a hash of method, path and body); `isSecret` answers are not stored. */
type Asked = { key: string; actorId: string; request: string; isSecret: boolean }
type Stored = { status: number; body: unknown }
export type Once<T> = { is: 'first' | 'repeat'; answer: T } | { is: 'key-reused' } | { is: 'answer-not-kept' }

/**
 * Runs `work` once for a key, in one transaction with the row that remembers its answer: after a crash either both are
 * there or neither. (A command's own `write()` becomes a savepoint within.) A repeat gets the first answer. `now` in ms UTC.
 */
export function answerOnce<T extends Stored>(db: Db, asked: Asked, now: number, work: () => T): Once<T> {
  let once: Once<T> | undefined
  write(db, (tx) => {
    tx.delete(idempotency)
      .where(lt(idempotency.at, now - KEPT_MS))
      .run()
    const before = tx.select().from(idempotency).where(eq(idempotency.key, asked.key)).get()
    if (before) {
      if (before.actor !== asked.actorId || before.request !== asked.request) once = { is: 'key-reused' }
      else if (before.body === '') once = { is: 'answer-not-kept' }
      else once = { is: 'repeat', answer: JSON.parse(before.body) as T }
      return ok(null)
    }
    const answer = work()
    const body = asked.isSecret && answer.status < 400 ? '' : JSON.stringify(answer)
    const { key, actorId: actor, request } = asked
    tx.insert(idempotency).values({ key, actor, request, status: answer.status, body, at: now }).run()
    once = { is: 'first', answer }
    return ok(null)
  })
  if (!once) throw new Error('A transaction ended without an answer.')
  return once
}
