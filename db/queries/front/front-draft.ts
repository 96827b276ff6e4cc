import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { deskFront } from '#db/queries/front/desk-front.ts'
import { frontChanges, namesIn } from '#db/queries/front/front-changes.ts'
import { savedFront, storedSlots } from '#db/queries/front/saved-front.ts'
import type { PersonRef } from '#domain/article/desk-views.ts'
import type { FrontSlots } from '#domain/article/front-slots.ts'
import type { DiscardedFront, DiscardWhy, FrontAtDesk } from '#domain/article/front-views.ts'

export type StoredDraft = { version: number; slots: FrontSlots | null; basedOn: number }

/** The draft as it is stored; version 0 if there never was one, null slots if there is none now. */
export function storedDraft(db: Readable): StoredDraft {
  const row = statement<{ version: number; slots: string | null; basedOn: number }>(
    db,
    'select version, slots, based_on basedOn from front_draft where id = 1',
  ).get()
  if (!row) return { version: 0, slots: null, basedOn: 0 }
  return { ...row, slots: row.slots === null ? null : storedSlots(row.slots) }
}

/** The public front and the draft that all editors share. Read in one transaction: they belong together. */
export function frontAtDesk(db: Readable): FrontAtDesk {
  const draft = storedDraft(db)
  const row = statement<{ savedAt: number; id: string | null; name: string | null }>(
    db,
    'select d.saved_at savedAt, p.id, p.name from front_draft d left join people p on p.id = d.saved_by',
  ).get()
  return {
    front: deskFront(db),
    draft: { ...draft, savedAt: row?.savedAt ?? null, savedBy: row ? personIn(row) : null },
  }
}

/** The drafts that ended without being published, newest first, each with its differences from the public front. */
export function discardedFronts(db: Readable): DiscardedFront[] {
  const rows = statement<Row>(
    db,
    `select d.id, d.slots, d.why, d.discarded_at discardedAt, p.id personId, p.name
     from discarded_fronts d left join people p on p.id = d.discarded_by order by d.id desc`,
  ).all()
  const now = savedFront(db).slots
  const all = rows.map((row) => ({ row, slots: storedSlots(row.slots) }))
  const names = namesIn(db, [now, ...all.map((one) => one.slots)])
  return all.map(({ row: { id, why, discardedAt, personId, name }, slots }) => ({
    ...{ id, why, discardedAt, slots },
    discardedBy: personIn({ id: personId, name }),
    changes: frontChanges(now, slots, names),
  }))
}

type Row = {
  id: number
  slots: string
  why: DiscardWhy
  discardedAt: number
  personId: string | null
  name: string | null
}

const personIn = ({ id, name }: { id: string | null; name: string | null }): PersonRef | null =>
  id !== null && name !== null ? { id, name } : null
