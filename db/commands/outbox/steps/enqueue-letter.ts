import { columns } from '#db/engine/columns.ts'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { outbox } from '#db/schema/newsroom-tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import type { Letter } from '#domain/letters/letter.ts'

const ADD = prepared(columns(outbox, 'payload', 'dedupeKey', 'dueAt'), (db, row) => {
  const letter = db.insert(outbox).values({ kind: 'mail', target: 'mail', ...row })
  return letter.onConflictDoNothing({ target: outbox.dedupeKey })
})

/**
 * Enqueues a letter in the outbox, in the transaction of what it is about; it is due at `now` (ms UTC). The same letter
 * is not enqueued twice while one waits. Whether the paper sends mail is for the caller to know.
 */
export function enqueueLetter(tx: Tx, letter: Letter, now: number): void {
  const dedupeKey = `mail:${hashOfToken(JSON.stringify(letter))}`
  ADD.run(tx, { payload: letter, dedupeKey, dueAt: now })
}
