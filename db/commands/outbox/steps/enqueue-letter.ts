import { ENQUEUE } from '#db/commands/outbox/steps/enqueue.ts'
import type { Tx } from '#db/engine/open.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import type { Letter } from '#domain/letters/letter.ts'

/**
 * Enqueues a letter in the outbox, in the transaction of what it is about; it is due at `now` (ms UTC). The same letter
 * is not enqueued twice while one waits. Whether the paper sends mail is for the caller to know.
 */
export function enqueueLetter(tx: Tx, letter: Letter, now: number): void {
  const dedupeKey = `mail:${hashOfToken(JSON.stringify(letter))}`
  ENQUEUE.run(tx, { kind: 'mail', payload: letter, dedupeKey, dueAt: now, target: 'mail' })
}
