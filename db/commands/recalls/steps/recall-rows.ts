import { and, eq, sql } from 'drizzle-orm'
import { tagsOfPicture } from '#db/commands/media/steps/picture-rows.ts'
import { changed } from '#db/commands/shared/changed.ts'
import type { Readable, Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { media, recalls } from '#db/schema/tables.ts'

export type RecallRow = typeof recalls.$inferSelect

const STANDING = prepared({ subject: recalls.subject }, (db, { subject }) =>
  db
    .select()
    .from(recalls)
    .where(and(eq(recalls.kind, 'picture'), eq(recalls.subject, subject), eq(recalls.state, 'done'))),
)

/** The recalls of a picture that were not undone. */
export const recallsOfPicture = (db: Readable, id: string): RecallRow[] => STANDING.all(db, { subject: id })

type Opened = Pick<RecallRow, 'kind' | 'subject' | 'title'> & Partial<Omit<RecallRow, 'id' | 'at'>>

/** Inserts the row of a recall, which is to take its first stories or its picture out. */
export const openRecall = (tx: Tx, recall: Opened, now: number): RecallRow =>
  tx
    .insert(recalls)
    .values({ state: 'going', at: now, ...recall })
    .returning()
    .get()

/** Stores how a recall stands. */
export const setRecall = (tx: Tx, { id }: Pick<RecallRow, 'id'>, set: Partial<RecallRow>): void =>
  void tx.update(recalls).set(set).where(eq(recalls.id, id)).run()

/** The state of a recall that is done or undone, for `setRecall`. `now` in ms UTC. */
export const doneAt = (now: number) => ({ state: 'done' as const, doneAt: now, checkAt: now })
export const undoneAt = (now: number) => ({ state: 'undone' as const, undoneAt: now, checkAt: null })

/** Takes a picture out of every page (`expiredAt`, ms UTC), or puts it back with null. */
export function setExpired(tx: Tx, id: string, expiredAt: number | null, now: number): void {
  const set = { expiredAt, version: sql`${media.version} + 1` }
  tx.update(media).set(set).where(eq(media.sha256, id)).run()
  changed(tx, tagsOfPicture(tx, id), now)
}

/** Puts a picture back unless another recall or its own end of rights still holds. */
export function bringPictureBack(tx: Tx, id: string, now: number): void {
  const picture = tx.select().from(media).where(eq(media.sha256, id)).get()
  const isOver = picture && picture.expiresAt !== null && picture.expiresAt <= now
  if (picture && !isOver && recallsOfPicture(tx, id).length === 0) setExpired(tx, id, null, now)
}
