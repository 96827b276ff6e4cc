import { noteOf } from '#db/changes.ts'
import type { Db } from '#db/open.ts'
import { type Address, addressOf } from '#db/queries/address-of.ts'
import { indexNowKeyFile } from '#db/queries/index-now-key.ts'
import { collectReading } from '#db/reading.ts'
import type { MadeFrom } from '#server/made-from.ts'
import { madeFrom } from '#server/made-from.ts'

/** Where it is a small text, that stands here: nobody renders it. */
export type Resolved = { address: Address | { kind: 'text'; text: string }; madeFrom: MadeFrom }

/** What an address is, by one look at SQL on the front's own connection, with the note and tags of that look. */
export function resolve(db: Db, path: string): Resolved {
  const note = noteOf(db)
  const tags = new Set<string>()
  const address = collectReading(tags, (): Resolved['address'] => {
    const text = indexNowKeyFile(db, path)
    return text === null ? addressOf(db, path) : { kind: 'text', text }
  })
  return { address, madeFrom: madeFrom(db, note, tags) }
}
