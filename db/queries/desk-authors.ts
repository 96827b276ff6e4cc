import type { Readable } from '#db/open.ts'
import { type DeskListInput, deskTerms } from '#db/queries/desk-terms.ts'
import type { DeskAuthor, DeskPage } from '#domain/article/desk-views.ts'

/** Bylines for the desk and the API, by address; `q` finds a part of the name. */
export function deskAuthors(db: Readable, input: DeskListInput = {}): DeskPage<DeskAuthor> {
  return deskTerms(db, 'authors', 'id, slug, name, role, bio, portrait, person_id personId', input)
}
