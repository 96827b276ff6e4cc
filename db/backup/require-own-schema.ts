import Database from 'better-sqlite3'
import { migrationsIn } from '#db/engine/apply-migrations.ts'
import { NO_LIST, schemaDifferences } from '#db/engine/compare-schema.ts'
import { migrationsFolder } from '#db/engine/migrate.ts'

/** Thrown, with a sentence, if tables, indexes, triggers or views of a backup are not those of Broadsheet. */
export class StrangeSchema extends Error {}

/** Most differences that a sentence names. */
const MOST_NAMED = 5

/**
 * Refuses a database whose schema is not that of its own migrations (`StrangeSchema`), or whose migrations are unknown
 * (`UnknownSchema`). Call it before any other statement runs on a file from outside: a trigger in it could change what a
 * restore writes, or never end. `name` is what the sentence calls it.
 */
export function requireOwnSchema(file: string, name: string): void {
  const client = new Database(file, { readonly: true, timeout: 500 })
  let found: string[]
  try {
    client.pragma('trusted_schema=OFF')
    found = schemaDifferences(client, migrationsIn(migrationsFolder()))
  } finally {
    client.close()
  }
  if (found.length === 0) return
  if (found.includes(NO_LIST)) throw new Error(`it is no database of Broadsheet, since ${NO_LIST}`)
  const more = found.length > MOST_NAMED ? ` (and ${found.length - MOST_NAMED} more)` : ''
  throw new StrangeSchema(
    `${name} was changed by another program than Broadsheet: ${found.slice(0, MOST_NAMED).join(', ')}${more}. It was not restored, since such a change can do harm. If you know who made it and why, stop the server and run the restore at the terminal with --despite-schema.`,
  )
}
