import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/** True if the library has a picture of this id that was not deleted. */
export const hasPicture = (tx: Tx, mediaId: string): boolean =>
  statement(tx, 'select 1 from media where sha256 = ? and deleted_at is null').get(mediaId) !== undefined
