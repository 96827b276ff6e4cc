import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { frontChanges, namesIn } from '#db/queries/front/front-changes.ts'
import { savedFront, storedSlots } from '#db/queries/front/saved-front.ts'
import { emptyFront } from '#domain/article/front-slots.ts'
import type { FrontVersion, FrontWhy, PlannedFront } from '#domain/article/front-views.ts'

const SIZE = 20
type Row = {
  version: number
  slots: string
  savedAt: number
  why: FrontWhy
  ofVersion: number | null
  personId: string | null
  personName: string | null
}
type By = Pick<Row, 'personId' | 'personName'>
const personIn = ({ personId, personName }: By) =>
  personId !== null && personName !== null ? { id: personId, name: personName } : null

/** The public versions of the front below `before`, newest first, each with its changes. */
export function frontVersions(db: Readable, { before }: { before?: number | undefined }) {
  const rows = statement<Row>(
    db,
    `select v.version, v.slots, v.saved_at savedAt, v.why, v.of_version ofVersion, p.id personId, p.name personName
     from front_versions v left join people p on p.id = v.saved_by
     where v.version < ? order by v.version desc limit ?`,
  ).all(before ?? Number.MAX_SAFE_INTEGER, SIZE + 1)
  const all = rows.map((row) => ({ row, slots: storedSlots(row.slots) }))
  const names = namesIn(
    db,
    all.map((one) => one.slots),
  )
  const items = all.slice(0, SIZE).map(({ row, slots }, n): FrontVersion => {
    const { version, savedAt, why, ofVersion } = row
    const changes = frontChanges(all[n + 1]?.slots ?? emptyFront(), slots, names)
    return { version, savedAt, savedBy: personIn(row), why, ofVersion, slots, changes }
  })
  return { items, next: rows.length > SIZE ? (items.at(-1)?.version ?? null) : null }
}

/** The planned fronts, the next one first, each with its differences from the public front. */
export function plannedFronts(db: Readable): PlannedFront[] {
  const rows = statement<By & { id: number; dueAt: number; slots: string }>(
    db,
    `select f.id, f.due_at dueAt, f.slots, p.id personId, p.name personName
     from planned_fronts f left join people p on p.id = f.planned_by where f.done_at is null order by f.due_at, f.id`,
  ).all()
  const now = savedFront(db).slots
  const all = rows.map((row) => ({ row, slots: storedSlots(row.slots) }))
  const names = namesIn(db, [now, ...all.map((one) => one.slots)])
  return all.map(({ row, slots }) => ({
    ...{ id: row.id, dueAt: row.dueAt, slots, plannedBy: personIn(row) },
    changes: frontChanges(now, slots, names),
  }))
}
