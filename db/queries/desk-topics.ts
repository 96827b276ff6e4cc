import type { Readable } from '#db/open.ts'
import { type DeskListInput, deskTerms } from '#db/queries/desk-terms.ts'
import type { DeskPage, DeskTopic } from '#domain/article/desk-views.ts'

/** Topics for the desk and the API, by address; `q` finds a part of the name. */
export function deskTopics(db: Readable, input: DeskListInput = {}): DeskPage<DeskTopic> {
  return deskTerms(db, 'topics', 'id, slug, name', input)
}
