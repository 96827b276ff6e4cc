import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { settings } from '#db/schema/tables.ts'

const OF_KEY = prepared({ key: settings.key }, (db, { key }) =>
  db.select({ value: settings.value }).from(settings).where(eq(settings.key, key)),
)

/** The value stored under this key, as it is; undefined without one. Records no tag. */
export const storedSetting = (db: Readable, key: string): unknown => OF_KEY.get(db, { key })?.value
