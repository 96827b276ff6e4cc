import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { settings } from '#db/schema/tables.ts'

/** The language of the paper, the default for an imported story that names none. */
export function paperLanguage(db: Readable): string {
  const row = db.select({ value: settings.value }).from(settings).where(eq(settings.key, 'site')).get()
  return (row?.value as { language?: string | null } | undefined)?.language ?? 'en'
}
