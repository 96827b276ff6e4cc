import type { Readable } from '#db/open.ts'
import { savedFront } from '#db/queries/saved-front.ts'
import type { DeskFront } from '#domain/article/desk-views.ts'

/** The front as it was last composed; version 0 and empty slots where nobody has. */
export function deskFront(db: Readable): DeskFront {
  return savedFront(db)
}
