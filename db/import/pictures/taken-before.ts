import { eq } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { libraryPicture } from '#db/queries/media/list-media.ts'
import { redirects } from '#db/schema/links.ts'
import { mediaFiles } from '#db/schema/pictures-tables.ts'
import { keptAddress } from '#domain/import/pictures/kept-address.ts'
import type { MediaView } from '#domain/newsroom-views.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

const TARGET = prepared({ path: redirects.path }, (db, { path }) =>
  db.select({ target: redirects.target }).from(redirects).where(eq(redirects.path, path)),
)
const OWNER = prepared({ file: mediaFiles.file }, (db, { file }) =>
  db.select({ id: mediaFiles.mediaId }).from(mediaFiles).where(eq(mediaFiles.file, file)),
)

/**
 * The picture that an earlier import made of an address of the old site, by the redirect that it left; null if there is
 * none. An import on launch day needs no pictures again.
 */
export function takenBefore(db: Db, address: string): MediaView | null {
  for (const one of new Set([address, keptAddress(address, null)])) {
    const to = TARGET.get(db, { path: oldAddressKey(one) ?? '' })?.target ?? ''
    const file = /^\/media\/([a-f\d]{64})-\d+\.jpg$/.exec(to)?.[1]
    const row = file === undefined ? undefined : OWNER.get(db, { file })
    const picture = row ? libraryPicture(db, row) : null
    if (picture && picture.deletedAt === null) return picture
  }
  return null
}
