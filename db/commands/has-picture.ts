import type { Tx } from '#db/open.ts'
import { statement } from '#db/statement.ts'

/** True where the library has a picture of this id; one that was deleted is as good as none. */
export const hasPicture = (tx: Tx, mediaId: string): boolean =>
  statement(tx, 'select 1 from media where sha256 = ? and deleted_at is null').get(mediaId) !== undefined
