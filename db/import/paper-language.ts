import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/** The language of the paper, the default for an imported story that names none. */
export function paperLanguage(db: Readable): string {
  const row = statement<{ language: string | null }>(
    db,
    `select value ->> 'language' language from settings where key = 'site'`,
  ).get()
  return row?.language ?? 'en'
}
