import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import type { PersonEventKind } from '#domain/audit/event-sentences.ts'
import type { Actor } from '#domain/permissions/can.ts'

type Input = {
  what: PersonEventKind
  actor: Pick<Actor, 'id' | 'key'>
  personId: string
  details?: Record<string, unknown>
  now: number
}

/** Writes to the audit log what was done to a person's account. */
export function personEvent(tx: Tx, { what, actor, personId, details, now }: Input): void {
  record(tx, { what, actor, now, details: { person: personId, ...details } })
}
