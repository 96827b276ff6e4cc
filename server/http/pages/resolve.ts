import { noteOf } from '#db/engine/change-log.ts'
import type { Db } from '#db/engine/open.ts'
import { collectReading } from '#db/engine/reading.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { indexNowKeyFile } from '#db/queries/outbox/index-now-key.ts'
import { type Provenance, provenanceOf } from '#server/shared/provenance.ts'

/** An address, or a small text that is served here without a render. */
export type Resolved = { address: ReturnType<typeof addressOf> | { kind: 'text'; text: string }; madeFrom: Provenance }

/**
 * Resolves an address by one SQL lookup on the web process's own connection, with the position in the change log and
 * the tags of that lookup.
 */
export function resolve(db: Db, path: string): Resolved {
  const note = noteOf(db)
  const tags = new Set<string>()
  const address = collectReading(tags, (): Resolved['address'] => {
    const text = indexNowKeyFile(db, path)
    return text === null ? addressOf(db, path) : { kind: 'text', text }
  })
  return { address, madeFrom: provenanceOf(db, note, tags) }
}
