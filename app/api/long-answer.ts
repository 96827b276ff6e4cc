import { type Answer, isFinal, problem } from '#app/api/answer.ts'
import { type Asked, answerOnce, keptAnswer, type Once } from '#db/commands/answer-once.ts'
import { writer } from '#db/live.ts'
import { whenFree } from '#db/write.ts'

type Key = Pick<Asked, 'key' | 'actorId' | 'request'>

/** Work that goes on in this process, by its key: a repeat that comes meanwhile waits for it. */
const running = new Map<string, { key: Key; answer: Promise<Answer> }>()

/**
 * The answer to work of many transactions, done once for an Idempotency-Key (null: none was given). Looks for a kept
 * answer before the work begins; afterwards keeps its own where that is final.
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
  if (kept) return told(kept)
  const done = await work()
  return told(await whenFree(writer(), (db) => answerOnce(db, asked, Date.now(), () => done)))
}

const told = (once: Once<Answer>): Answer => ('answer' in once ? once.answer : problem(once.is))
