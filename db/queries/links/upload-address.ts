import { and, gte, lt } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import type { Address } from '#db/queries/article/live-address.ts'
import { storedRedirect } from '#db/queries/links/stored-redirect.ts'
import { redirects } from '#db/schema/tables.ts'
import { editedUploads, uploadOriginals } from '#domain/urls/upload-originals.ts'

/** Edited versions of one upload that are looked at. */
const MAX_EDITED = 8

const EDITED = prepared({ from: redirects.path, to: redirects.path }, (db, { from, to }) =>
  db
    .select({ path: redirects.path })
    .from(redirects)
    .where(and(gte(redirects.path, from), lt(redirects.path, to)))
    .limit(MAX_EDITED),
)

/** Resolves a rendition of an upload to where that upload leads; null for what is no picture. */
export function uploadAddress(db: Readable, key: string): Address | null {
  for (const original of uploadOriginals(key)) {
    const address = storedRedirect(db, original)
    if (address) return address
  }
  const edited = editedUploads(key)
  if (!edited) return null
  reading('old-uploads')
  const { from, to } = edited
  const found = EDITED.all(db, { from, to }).find(({ path }) => edited.isOne(path))
  return found === undefined ? null : storedRedirect(db, found.path)
}
