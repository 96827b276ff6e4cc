import { eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { settings } from '#db/schema/newsroom-tables.ts'

const LANGUAGE = prepared({}, (db) =>
  db
    .select({ language: sql<string | null>`${settings.value} ->> 'language'` })
    .from(settings)
    .where(eq(settings.key, 'site')),
)

/** The language of the paper, the default for an imported story that names none. */
export function paperLanguage(db: Readable): string {
  return LANGUAGE.get(db)?.language ?? 'en'
}
