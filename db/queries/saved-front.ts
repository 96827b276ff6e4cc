import type { Readable } from '#db/open.ts'
import { statement } from '#db/statement.ts'
import type { DeskFront } from '#domain/article/desk-views.ts'
import { emptyFront, frontSlots } from '#domain/article/front-slots.ts'

/** The stored front. Slots that do not fit the schema are as good as none: every place is then filled by rule. */
export function savedFront(db: Readable): DeskFront {
  const row = statement<{ version: number; slots: string; savedAt: number }>(
    db,
    'select version, slots, saved_at savedAt from fronts where id = 1',
  ).get()
  if (!row) return { version: 0, slots: emptyFront(), savedAt: null }
  const parsed = frontSlots.safeParse(JSON.parse(row.slots))
  return { version: row.version, slots: parsed.success ? parsed.data : emptyFront(), savedAt: row.savedAt }
}
