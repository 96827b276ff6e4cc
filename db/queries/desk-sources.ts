import type { Readable } from '#db/open.ts'
import { type DeskListInput, deskTerms } from '#db/queries/desk-terms.ts'
import type { DeskPage, DeskSource } from '#domain/article/desk-views.ts'

/** Sources for the desk and the API, by address; `q` finds a part of the name. */
export function deskSources(db: Readable, input: DeskListInput = {}): DeskPage<DeskSource> {
  return deskTerms(db, 'sources', 'id, slug, name, homepage, policy', input)
}
