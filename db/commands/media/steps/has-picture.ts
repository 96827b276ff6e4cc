import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { media } from '#db/schema/pictures-tables.ts'

/** True if the library has a picture of this id that was not deleted. */
export const hasPicture = (tx: Tx, mediaId: string): boolean =>
  tx
    .select({ id: media.sha256 })
    .from(media)
    .where(and(eq(media.sha256, mediaId), isNull(media.deletedAt)))
    .get() !== undefined
