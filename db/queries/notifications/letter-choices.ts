import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { lettersOff } from '#db/schema/tables.ts'
import { NOTIFICATION_KINDS } from '#domain/notifications/notification-kind.ts'
import type { LetterChoicesView } from '#domain/notifications/notification-views.ts'

/** Of which kinds a person gets letters: all that they did not switch off. */
export function letterChoices(db: Readable, personId: string): LetterChoicesView['kinds'] {
  const rows = db.select({ kind: lettersOff.kind }).from(lettersOff).where(eq(lettersOff.personId, personId)).all()
  const off = new Set(rows.map(({ kind }) => kind))
  return NOTIFICATION_KINDS.map((kind) => ({ kind, isMailed: !off.has(kind) }))
}
