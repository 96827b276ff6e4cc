import { inArray, ne, or, sql } from 'drizzle-orm'
import { outbox } from '#db/schema/tables.ts'
import { WITHOUT_LINK } from '#domain/letters/letter.ts'

/** A row of the outbox is no letter with a one-time link. */
export const isWithoutLink = or(ne(outbox.kind, 'mail'), inArray(sql`${outbox.payload} ->> '$.template'`, WITHOUT_LINK))
