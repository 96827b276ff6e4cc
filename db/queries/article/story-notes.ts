import { asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { noteInWords } from '#db/queries/people/mentioned-people.ts'
import { notes, people } from '#db/schema/tables.ts'
import type { StoryNote } from '#domain/article/desk-views.ts'

/** The notes to a story with their answers, oldest first. */
export function storyNotes(db: Readable, { id }: { id: number }): StoryNote[] {
  const resolver = alias(people, 'resolver')
  const rows = db
    .select({ note: notes, name: people.name, resolverName: resolver.name })
    .from(notes)
    .leftJoin(people, eq(people.id, notes.by))
    .leftJoin(resolver, eq(resolver.id, notes.resolvedBy))
    .where(eq(notes.articleId, id))
    .orderBy(asc(notes.id))
    .all()
  const byId = new Map<number, StoryNote>()
  for (const { note, name, resolverName } of rows) {
    const said = { id: note.id, ...noteInWords(db, note.body), at: note.at, by: { id: note.by, name: name ?? '' } }
    if (note.answers !== null) byId.get(note.answers)?.answers.push(said)
    else {
      const { blockId, passage, resolvedAt, resolvedBy } = note
      const resolved =
        resolvedAt === null ? null : { at: resolvedAt, by: { id: resolvedBy ?? '', name: resolverName ?? '' } }
      byId.set(note.id, { ...said, blockId, passage, resolved, answers: [] })
    }
  }
  return [...byId.values()]
}
