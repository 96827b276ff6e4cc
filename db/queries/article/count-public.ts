import { count } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { published } from '#db/schema/tables.ts'

/** The number of public stories. */
export const countPublic = (db: Readable): number => db.select({ n: count() }).from(published).get()?.n ?? 0
