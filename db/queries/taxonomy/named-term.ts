import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared, preparedBy } from '#db/engine/prepared.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'

type Noun = keyof typeof TERM_TABLES
type NamedTerm = { id: number; slug: string; name: string }

const NOUNS = ['section', 'topic', 'author', 'source'] as const
const BY = preparedBy(NOUNS, (noun) => {
  const { id: ofId, slug: ofSlug, name } = TERM_TABLES[noun]
  const fields = { id: ofId, slug: ofSlug, name }
  return {
    id: prepared({ id: ofId }, (db, { id }) => db.select(fields).from(TERM_TABLES[noun]).where(eq(ofId, id))),
    slug: prepared({ slug: ofSlug }, (db, { slug }) =>
      db.select(fields).from(TERM_TABLES[noun]).where(eq(ofSlug, slug)),
    ),
  }
})

/** The section, topic, byline or source with this id, whether or not a story of it is public. */
export const termById = (db: Readable, noun: Noun, id: number): NamedTerm | undefined => BY[noun].id.get(db, { id })
/** The same by its slug. */
export const termBySlug = (db: Readable, noun: Noun, slug: string): NamedTerm | undefined =>
  BY[noun].slug.get(db, { slug })
