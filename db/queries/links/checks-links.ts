import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { settings } from '#db/schema/newsroom-tables.ts'

/** Whether external addresses are checked: on until an admin turns it off. */
export function checksLinks(db: Readable): boolean {
  return db.select().from(settings).where(eq(settings.key, 'link-check')).get()?.value !== false
}
