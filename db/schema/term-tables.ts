import * as newsroom from '#db/schema/newsroom-tables.ts'
import { sources } from '#db/schema/sources.ts'

/** The table of each kind of name that a story can have, for queries that are the same for all of them. */
export const TERM_TABLES = {
  section: newsroom.sections,
  topic: newsroom.topics,
  author: newsroom.authors,
  source: sources,
} as const
