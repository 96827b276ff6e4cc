import { sql } from 'drizzle-orm'
import type { Note } from '#db/changes.ts'
import type { Db } from '#db/open.ts'
import type { MadeFrom } from '#server/trailers.ts'

/** Read after a render: when the newest of its tags last changed, as far as its note can vouch for it. */
export function madeFrom(db: Db, note: Note, tags: ReadonlySet<string>): MadeFrom {
  const list = [...tags]
  const row = db.get<{ at: number | null; seq: number | null }>(
    sql`select max(at) as at, max(seq) as seq from changes where tag in (select value from json_each(${JSON.stringify(list)}))`,
  )
  // Changed while the page was made: whether it shows the change nobody can say, so it carries no date.
  const changedAt = (row?.seq ?? 0) > note.seq ? 'unknown' : (row?.at ?? 0)
  return { note, tags: list, changedAt }
}
