import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import type { Address } from '#db/queries/article/live-address.ts'
import { storedRedirect } from '#db/queries/links/stored-redirect.ts'
import { editedUploads, uploadOriginals } from '#domain/urls/upload-originals.ts'

/** Edited versions of one upload that are looked at. */
const MAX_EDITED = 8

/** Resolves a rendition of an upload to where that upload leads; null for what is no picture. */
export function uploadAddress(db: Readable, key: string): Address | null {
  for (const original of uploadOriginals(key)) {
    const address = storedRedirect(db, original)
    if (address) return address
  }
  const edited = editedUploads(key)
  if (!edited) return null
  reading('old-uploads')
  const keys = statement<{ path: string }>(
    db,
    `select path from redirects where path >= ? and path < ? limit ${MAX_EDITED}`,
  )
    .all(edited.from, edited.to)
    .map(({ path }) => path)
  const found = keys.find(edited.isOne)
  return found === undefined ? null : storedRedirect(db, found)
}
