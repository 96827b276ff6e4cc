import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { libraryPicture } from '#db/queries/media/list-media.ts'
import { keptAddress } from '#domain/import/pictures/kept-address.ts'
import type { MediaView } from '#domain/newsroom-views.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

/**
 * The picture that an earlier import made of an address of the old site, by the redirect that it left; null if there is
 * none. An import on launch day needs no pictures again.
 */
export function takenBefore(db: Db, address: string): MediaView | null {
  const target = statement<{ target: string | null }>(db, 'select target from redirects where path = ?')
  const owner = statement<{ id: string }>(db, 'select media_id id from media_files where file = ?')
  for (const one of new Set([address, keptAddress(address, null)])) {
    const to = target.get(oldAddressKey(one) ?? '')?.target ?? ''
    const file = /^\/media\/([a-f\d]{64})-\d+\.jpg$/.exec(to)?.[1]
    const row = file === undefined ? undefined : owner.get(file)
    const picture = row ? libraryPicture(db, row) : null
    if (picture && picture.deletedAt === null) return picture
  }
  return null
}
