import { type Answer, isFinal, problem } from '#app/api/http/api-answer.ts'
import { type Asked, keptAnswer, type Once, withIdempotencyKey } from '#db/commands/shared/with-idempotency-key.ts'
import { writer } from '#db/engine/connections.ts'
import { retryWhileBusy } from '#db/engine/write.ts'

type Key = Pick<Asked, 'key' | 'actorId' | 'request'>

/** Requests in progress in this process, by Idempotency-Key: a concurrent repeat waits for the first. */
const running = new Map<string, { key: Key; answer: Promise<Answer> }>()

/**
 * Runs work of many transactions once per Idempotency-Key (null: without a key). Returns the stored response if there
 * is one; otherwise does the work and stores its response if that is final.
 */
export async function longAnswer(key: Key | null, work: () => Promise<Answer>): Promise<Answer> {
  if (key === null) return work()
  const before = running.get(key.key)
  if (before) return isSame(before.key, key) ? before.answer : problem('key-reused')
  const answer = answerAndKeep({ ...key, isSecret: false, isFinal }, work)
  running.set(key.key, { key, answer })
  try {
    return await answer
  } finally {
    running.delete(key.key)
  }
}

const isSame = (one: Key, other: Key): boolean => one.actorId === other.actorId && one.request === other.request

async function answerAndKeep(asked: Asked, work: () => Promise<Answer>): Promise<Answer> {
  const kept = keptAnswer<Answer>(writer(), asked, Date.now())
  if (kept) return answerOf(kept)
  const done = await work()
  return answerOf(await retryWhileBusy(writer(), (db) => withIdempotencyKey(db, asked, Date.now(), () => done)))
}

const answerOf = (once: Once<Answer>): Answer => ('answer' in once ? once.answer : problem(once.is))
