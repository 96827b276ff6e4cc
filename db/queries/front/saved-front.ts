import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { DeskFront } from '#domain/article/desk-views.ts'
import { emptyFront, type FrontSlots, frontSlots } from '#domain/article/front-slots.ts'

export type SavedFront = Omit<DeskFront, 'savedBy'> & {
  /** Stories whose time in a slot ends by this moment (ms UTC) have left it. */
  judgedAt: number
}

/** The stored front. Slots that fail validation count as empty: every place is then filled by rule. */
export function savedFront(db: Readable): SavedFront {
  const row = statement<{ version: number; slots: string; savedAt: number; judgedAt: number }>(
    db,
    'select version, slots, saved_at savedAt, judged_at judgedAt from fronts where id = 1',
  ).get()
  if (!row) return { version: 0, slots: emptyFront(), savedAt: null, judgedAt: 0 }
  const { version, slots, savedAt, judgedAt } = row
  return { version, slots: storedSlots(slots), savedAt, judgedAt }
}

/** Parses stored slots; an empty front if they fail validation. */
export function storedSlots(json: string): FrontSlots {
  const parsed = frontSlots.safeParse(JSON.parse(json))
  return parsed.success ? parsed.data : emptyFront()
}
