import type { Readable } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import { type DeskListInput, deskTerms, withCounts } from '#db/queries/taxonomy/desk-terms.ts'
import { topics } from '#db/schema/tables.ts'
import type { DeskPage, DeskTopic } from '#domain/article/desk-views.ts'

const COLUMNS = columns(topics, 'id', 'slug', 'name', 'description', 'followUpAt', 'followUpNote')

/** Topics for the desk and the API, by address; `q` matches a part of the name. */
export function deskTopics(db: Readable, input: DeskListInput = {}): DeskPage<DeskTopic> {
  const { items, next } = deskTerms('topic', input, (where) => db.select(COLUMNS).from(topics).where(where))
  const found = items.map(({ followUpAt: at, followUpNote: note, ...topic }) => ({
    ...topic,
    followUp: at === null ? null : { at, note },
  }))
  return { items: input.counts ? withCounts(db, 'topic', found) : found, next }
}
