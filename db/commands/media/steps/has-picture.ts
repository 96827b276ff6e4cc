import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { media } from '#db/schema/tables.ts'

/** True if the library has a picture of this id that was not deleted. */
export function hasPicture(tx: Tx, mediaId: string): boolean {
  const isThere = and(eq(media.sha256, mediaId), isNull(media.deletedAt))
  return tx.select({ id: media.sha256 }).from(media).where(isThere).get() !== undefined
}
