import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared, preparedBy } from '#db/engine/prepared.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'

type Noun = keyof typeof TERM_TABLES
type NamedTerm = { id: number; slug: string; name: string }

const BY_SLUG = preparedBy(['section', 'topic', 'author', 'source'], (noun) => {
  const table = TERM_TABLES[noun]
  return prepared({ slug: table.slug }, (db, { slug }) =>
    db.select({ id: table.id, slug: table.slug, name: table.name }).from(table).where(eq(table.slug, slug)),
  )
})

/** The section, topic, byline or source at this slug, whether or not a story of it is public. */
export const termBySlug = (db: Readable, noun: Noun, slug: string): NamedTerm | undefined =>
  BY_SLUG[noun].get(db, { slug })
