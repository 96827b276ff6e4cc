import type { Db } from '#db/engine/open.ts'
import { PICTURE_WITH_FILE } from '#db/import/pictures/stored-picture.ts'
import { STORED_REDIRECT } from '#db/import/save-import-redirects.ts'
import { libraryPicture } from '#db/queries/media/list-media.ts'
import { keptAddress } from '#domain/import/pictures/kept-address.ts'
import type { MediaView } from '#domain/newsroom-views.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

/**
 * The picture that an earlier import made of an address of the old site, by the redirect that it left; null if there is
 * none. An import on launch day needs no pictures again.
 */
export function takenBefore(db: Db, address: string): MediaView | null {
  for (const one of new Set([address, keptAddress(address, null)])) {
    const to = STORED_REDIRECT.get(db, { path: oldAddressKey(one) ?? '' })?.target ?? ''
    const file = /^\/media\/([a-f\d]{64})-\d+\.jpg$/.exec(to)?.[1]
    const row = file === undefined ? undefined : PICTURE_WITH_FILE.get(db, { file })
    const picture = row ? libraryPicture(db, row) : null
    if (picture) return picture
  }
  return null
}
