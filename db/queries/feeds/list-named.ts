import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { publicAuthor } from '#db/queries/taxonomy/author-view.ts'
import { publicSource } from '#db/queries/taxonomy/source-view.ts'
import { publicTopic } from '#db/queries/taxonomy/topic-view.ts'
import { sections } from '#db/schema/tables.ts'
import { sectionPath } from '#domain/urls/paths.ts'

export type ListKind = 'section' | 'topic' | 'author' | 'source'
export type NamedList = { key: string; name: string; description: string }

const SECTION = prepared({ slug: sections.slug }, (db, { slug }) =>
  db
    .select({ id: sections.id, name: sections.name, description: sections.strapline })
    .from(sections)
    .where(eq(sections.slug, slug)),
)

/**
 * The key and name of a section's, topic's, byline's or source's list, for its feeds; null if there is no such page.
 */
export function listNamed(db: Readable, { kind, slug }: { kind: ListKind; slug: string }): NamedList | null {
  if (kind === 'source') {
    const source = publicSource(db, slug)
    return source && { key: `source:${source.id}`, name: source.name, description: source.about }
  }
  if (kind === 'topic') {
    const topic = publicTopic(db, slug)
    return topic && { key: `topic:${topic.id}`, name: topic.name, description: topic.description }
  }
  if (kind === 'author') {
    const author = publicAuthor(db, slug)
    return author && { key: `author:${author.id}`, name: author.name, description: author.bio }
  }
  reading(`address:${sectionPath(slug)}`)
  const row = SECTION.get(db, { slug })
  if (!row) return null
  reading(`section:${row.id}`)
  return { key: `section:${row.id}`, name: row.name, description: row.description }
}
