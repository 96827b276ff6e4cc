import type { Readable } from '#db/engine/open.ts'
import { type DeskListInput, deskTerms, withCounts } from '#db/queries/taxonomy/desk-terms.ts'
import type { DeskPage, DeskTopic } from '#domain/article/desk-views.ts'

const COLUMNS = 'id, slug, name, description, follow_up_at followUpAt, follow_up_note followUpNote'
type Row = Pick<DeskTopic, 'id' | 'slug' | 'name' | 'description'> & { followUpAt: number | null; followUpNote: string }

/** Topics for the desk and the API, by address; `q` matches a part of the name. */
export function deskTopics(db: Readable, input: DeskListInput = {}): DeskPage<DeskTopic> {
  const { items, next } = deskTerms<Row>(db, 'topics', COLUMNS, input)
  const topics = items.map(({ followUpAt: at, followUpNote: note, ...topic }) => ({
    ...topic,
    followUp: at === null ? null : { at, note },
  }))
  return { items: input.counts ? withCounts(db, 'topic', topics) : topics, next }
}
