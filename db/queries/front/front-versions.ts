import { desc, eq, isNull, lt } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { asText, columns, prepared } from '#db/engine/prepared.ts'
import { frontChanges, namesIn } from '#db/queries/front/front-changes.ts'
import { savedFront, storedSlots } from '#db/queries/front/saved-front.ts'
import { keptWithoutNames } from '#db/queries/names/replaced-names.ts'
import { frontVersions as versions, people, plannedFronts as planned } from '#db/schema/tables.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import type { FrontVersion, PlannedFront } from '#domain/article/front/front-views.ts'

const SIZE = 20
const PERSON = columns(people, 'id', 'name')
const VERSIONS = prepared({ before: versions.version }, (db, { before }) =>
  db
    .select({
      ...columns(versions, 'version', 'savedAt'),
      savedBy: PERSON,
      ...columns(versions, 'why', 'ofVersion'),
      slots: asText(versions.slots),
    })
    .from(versions)
    .leftJoin(people, eq(people.id, versions.savedBy))
    .where(lt(versions.version, before))
    .orderBy(desc(versions.version))
    .limit(SIZE + 1),
)
const PLANNED = prepared({}, (db) =>
  db
    .select({ ...columns(planned, 'id', 'dueAt'), slots: asText(planned.slots), plannedBy: PERSON })
    .from(planned)
    .leftJoin(people, eq(people.id, planned.plannedBy))
    .where(isNull(planned.doneAt))
    .orderBy(planned.dueAt, planned.id),
)

/** The public versions of the front below `before`, newest first, each with its changes. */
export function frontVersions(db: Readable, { before = Number.MAX_SAFE_INTEGER }: { before?: number | undefined }) {
  const all = VERSIONS.all(db, { before }).map((row) => ({
    ...row,
    slots: keptWithoutNames(db, { of: 'front', id: 1, upto: row.version }, storedSlots(row.slots)),
  }))
  const names = namesIn(
    db,
    all.map((one) => one.slots),
  )
  const items = all.slice(0, SIZE).map((row, n): FrontVersion => {
    return { ...row, changes: frontChanges(all[n + 1]?.slots ?? emptyFront(), row.slots, names) }
  })
  return { items, next: all.length > SIZE ? (items.at(-1)?.version ?? null) : null }
}

/** The planned fronts, the next one first, each with its differences from the public front. */
export function plannedFronts(db: Readable): PlannedFront[] {
  const now = savedFront(db).slots
  const all = PLANNED.all(db).map((row) => ({ ...row, slots: storedSlots(row.slots) }))
  const names = namesIn(db, [now, ...all.map((one) => one.slots)])
  return all.map((row) => ({ ...row, changes: frontChanges(now, row.slots, names) }))
}
