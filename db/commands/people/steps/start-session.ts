import { randomUUID } from 'node:crypto'
import { noteNetwork } from '#db/commands/people/steps/note-network.ts'
import type { Tx } from '#db/engine/open.ts'
import { sessions } from '#db/schema/tables.ts'

/** A session to start: its token, which only its cookie carries from then on, and where it comes from. */
export type NewSession = { token: string; idleMs: number; ipAddress: string | null; userAgent: string | null }

/** Starts a session in the transaction that signs the person in, and notes the network that it comes from. */
export function startSession(tx: Tx, personId: string, session: NewSession, now: number): void {
  const { token, idleMs, ipAddress, userAgent } = session
  tx.insert(sessions)
    .values({
      id: randomUUID(),
      token,
      personId,
      ipAddress,
      userAgent: userAgent?.slice(0, 400) ?? null,
      createdAt: now,
      updatedAt: now,
      expiresAt: now + idleMs,
    })
    .run()
  noteNetwork(tx, { personId, address: ipAddress }, now)
}
