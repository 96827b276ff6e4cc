import { noteOf } from '#db/changes.ts'
import type { Db } from '#db/open.ts'
import { addressOf } from '#db/queries/address-of.ts'
import { collectReading } from '#db/reading.ts'
import type { MadeFrom } from '#server/made-from.ts'
import { madeFrom } from '#server/made-from.ts'

export type Resolved = { address: ReturnType<typeof addressOf>; madeFrom: MadeFrom }

/** What an address is, by one look at SQL on the front's own connection, with the note and tags of that look. */
export function resolve(db: Db, path: string): Resolved {
  const note = noteOf(db)
  const tags = new Set<string>()
  const address = collectReading(tags, () => addressOf(db, path))
  return { address, madeFrom: madeFrom(db, note, tags) }
}
