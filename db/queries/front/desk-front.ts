import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { savedFront } from '#db/queries/front/saved-front.ts'
import type { DeskFront, PersonRef } from '#domain/article/desk-views.ts'

/** The front as it was last composed; version 0 and empty slots if nobody has composed it. */
export function deskFront(db: Readable): DeskFront {
  const { version, slots, savedAt } = savedFront(db)
  const savedBy = statement<PersonRef>(db, 'select p.id, p.name from fronts f join people p on p.id = f.saved_by').get()
  return { version, slots, savedAt, savedBy: savedBy ?? null }
}
