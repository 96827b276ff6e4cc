import { and, eq, sql } from 'drizzle-orm'
import { tagsOfPicture } from '#db/commands/media/steps/picture-rows.ts'
import type { RecallRow } from '#db/commands/recalls/steps/recall-stories.ts'
import { changed } from '#db/commands/shared/changed.ts'
import type { Readable, Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { media, recalls } from '#db/schema/tables.ts'

const STANDING = prepared({ subject: recalls.subject }, (db, { subject }) =>
  db
    .select()
    .from(recalls)
    .where(and(eq(recalls.kind, 'picture'), eq(recalls.subject, subject), eq(recalls.state, 'done'))),
)

/** The recalls of a picture that were not undone. */
export const recallsOfPicture = (db: Readable, id: string): RecallRow[] => STANDING.all(db, { subject: id })

type Opened = Pick<RecallRow, 'kind' | 'subject' | 'title'> & Partial<Omit<RecallRow, 'id' | 'at'>>

/** Inserts the row of a recall, which is to take its first stories out. */
export const openRecall = (tx: Tx, recall: Opened, now: number): RecallRow =>
  tx
    .insert(recalls)
    .values({ state: 'going', at: now, ...recall })
    .returning()
    .get()

/** Takes a picture out of every page within the caller's transaction. */
export function takePictureOut(tx: Tx, recall: Opened, now: number): RecallRow {
  const expired = { expiredAt: now, version: sql`${media.version} + 1` }
  tx.update(media).set(expired).where(eq(media.sha256, recall.subject)).run()
  changed(tx, tagsOfPicture(tx, recall.subject), now)
  return openRecall(tx, { ...recall, ...doneAt(now) }, now)
}

/** The state of a recall that was done at once. `now` in ms UTC. */
export const doneAt = (now: number) => ({ state: 'done' as const, doneAt: now, checkAt: now })

/** Marks recalls as undone. */
export function endRecalls(tx: Tx, which: readonly RecallRow[], by: string | null, now: number): void {
  const undone = { state: 'undone' as const, undoneAt: now, undoneBy: by, checkAt: null }
  for (const { id } of which) tx.update(recalls).set(undone).where(eq(recalls.id, id)).run()
}

/**
 * Ends recalls of a picture. It comes back unless another recall or its own end of rights (`expiresAt`, ms UTC) still
 * holds.
 */
export function bringPictureBack(
  tx: Tx,
  id: string,
  which: readonly RecallRow[],
  by: string | null,
  now: number,
): void {
  endRecalls(tx, which, by, now)
  const picture = tx.select().from(media).where(eq(media.sha256, id)).get()
  const isOver = picture && picture.expiresAt !== null && picture.expiresAt <= now
  if (!picture || isOver || recallsOfPicture(tx, id).length > 0) return
  const shown = { expiredAt: null, version: sql`${media.version} + 1` }
  tx.update(media).set(shown).where(eq(media.sha256, id)).run()
  changed(tx, tagsOfPicture(tx, id), now)
}
