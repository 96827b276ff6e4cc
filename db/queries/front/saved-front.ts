import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { asText, columns, prepared } from '#db/engine/prepared.ts'
import { fronts } from '#db/schema/tables.ts'
import type { DeskFront } from '#domain/article/desk-views.ts'
import { emptyFront, type FrontSlots, frontSlots } from '#domain/article/front/front-slots.ts'

export type SavedFront = Omit<DeskFront, 'savedBy'> & {
  /** Stories whose time in a slot ends by this moment (ms UTC) have left it. */
  judgedAt: number
}

const FRONT = prepared({}, (db) =>
  db
    .select({ slots: asText(fronts.slots), ...columns(fronts, 'version', 'savedAt', 'judgedAt') })
    .from(fronts)
    .where(eq(fronts.id, 1)),
)

/** The stored front. Slots that fail validation count as empty: every place is then filled by rule. */
export function savedFront(db: Readable): SavedFront {
  const row = FRONT.get(db)
  if (!row) return { version: 0, slots: emptyFront(), savedAt: null, judgedAt: 0 }
  return { ...row, slots: storedSlots(row.slots) }
}

/** Parses stored slots; an empty front if they fail validation. */
export function storedSlots(json: string): FrontSlots {
  const parsed = frontSlots.safeParse(JSON.parse(json))
  return parsed.success ? parsed.data : emptyFront()
}
