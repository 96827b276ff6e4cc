import { lastChangeOf, type Note } from '#db/changes.ts'
import type { Db } from '#db/open.ts'
import type { MadeFrom } from '#server/trailers.ts'

/** Read after a render: its tags, and when the newest of them changed, as far as its note can vouch for it. */
export function madeFrom(db: Db, note: Note, tags: ReadonlySet<string>): MadeFrom {
  const list = [...tags]
  return { note, tags: list, changedAt: lastChangeOf(db, list, note.seq) }
}
