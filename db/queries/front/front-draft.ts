import { desc, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { asText, columns, prepared } from '#db/engine/prepared.ts'
import { deskFront } from '#db/queries/front/desk-front.ts'
import { frontChanges, namesIn } from '#db/queries/front/front-changes.ts'
import { savedFront, storedSlots } from '#db/queries/front/saved-front.ts'
import { discardedFronts as discarded, frontDraft, people } from '#db/schema/tables.ts'
import type { FrontSlots } from '#domain/article/front/front-slots.ts'
import type { DiscardedFront, FrontAtDesk } from '#domain/article/front/front-views.ts'

export type StoredDraft = { version: number; slots: FrontSlots | null; basedOn: number }

const DRAFT = prepared({}, (db) =>
  db
    .select({
      version: frontDraft.version,
      slots: asText(frontDraft.slots),
      ...columns(frontDraft, 'basedOn', 'savedAt'),
      savedBy: columns(people, 'id', 'name'),
    })
    .from(frontDraft)
    .leftJoin(people, eq(people.id, frontDraft.savedBy))
    .where(eq(frontDraft.id, 1)),
)
const DISCARDED = prepared({}, (db) =>
  db
    .select({
      ...columns(discarded, 'id', 'why', 'discardedAt'),
      slots: asText(discarded.slots),
      discardedBy: columns(people, 'id', 'name'),
    })
    .from(discarded)
    .leftJoin(people, eq(people.id, discarded.discardedBy))
    .orderBy(desc(discarded.id)),
)

/** The draft as it is stored; version 0 if there never was one, null slots if there is none now. */
export function storedDraft(db: Readable): StoredDraft & Pick<FrontAtDesk['draft'], 'savedAt' | 'savedBy'> {
  const row = DRAFT.get(db)
  if (!row) return { version: 0, slots: null, basedOn: 0, savedAt: null, savedBy: null }
  return { ...row, slots: row.slots === null ? null : storedSlots(row.slots) }
}

/** The public front and the draft that all editors share. Read in one transaction: they belong together. */
export const frontAtDesk = (db: Readable): FrontAtDesk => ({ front: deskFront(db), draft: storedDraft(db) })

/** The drafts that ended without being published, newest first, each with its differences from the public front. */
export function discardedFronts(db: Readable): DiscardedFront[] {
  const now = savedFront(db).slots
  const all = DISCARDED.all(db).map((row) => ({ ...row, slots: storedSlots(row.slots) }))
  const names = namesIn(db, [now, ...all.map((one) => one.slots)])
  return all.map((row) => ({ ...row, changes: frontChanges(now, row.slots, names) }))
}
