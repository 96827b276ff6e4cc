import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { eq } from 'drizzle-orm'
import { restorePicture } from '#db/commands/media/delete-picture.ts'
import { keepPicture } from '#db/commands/media/keep-picture.ts'
import type { Db } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { checkUpload, type UploadRefusal, decodeUpload } from '#db/media/decode-upload.ts'
import { mediaFile } from '#db/media/media-file.ts'
import { RENDITION_FORMATS } from '#db/media/renditions.ts'
import { storePicture } from '#db/media/store-files.ts'
import { libraryPicture } from '#db/queries/media/list-media.ts'
import { media } from '#db/schema/tables.ts'
import type { MediaView } from '#domain/newsroom-views.ts'
import { type Actor, SYSTEM } from '#domain/permissions/can.ts'
import { MIDDLE } from '#domain/picture/focus.ts'
import { ok, type Result } from '#domain/result.ts'
import { cleanText } from '#domain/text/clean-text.ts'

const WITH_CONTENT = prepared({ content: media.content }, (db, { content }) =>
  db.select({ id: media.sha256 }).from(media).where(eq(media.content, content)),
)
const CONTENT = prepared({ id: media.sha256 }, (db, { id }) =>
  db.select({ content: media.content }).from(media).where(eq(media.sha256, id)),
)

export type PictureInput = {
  bytes: Uint8Array
  name: string
  alt?: string | undefined
  isDecorative?: boolean | undefined
  caption?: string | undefined
  credit?: string | undefined
  by?: Actor
  /** The import that adds it, so that it can be undone. */
  batchId?: number
}
/** `isStilled`: it moves, but is out of bounds for that, and is shown by its first frame. */
export type AddedPicture = MediaView & { isNew: boolean; isStilled: boolean }
export type PictureRefusal = UploadRefusal | 'not-allowed' | 'not-found'

/**
 * Adds an upload to the library: a picture that `sniff` knows by its bytes, decoded in a child process, stored as renditions and
 * crops without EXIF. Bytes that a picture already shows are that picture, which keeps its texts; a deleted one is
 * restored. The files are synced before the row that names them is committed. `now` in ms UTC.
 */
export async function addPicture(
  db: Db,
  dataDir: string,
  { bytes, by = SYSTEM, batchId, ...input }: PictureInput,
  now: number,
): Promise<Result<AddedPicture, PictureRefusal>> {
  const content = checkUpload(bytes)
  if (!content.ok) return content
  const known = pictureWith(db, dataDir, content.value)
  if (known) {
    const back =
      known.deletedAt === null
        ? ok(null)
        : await retryWhileBusy(db, () => restorePicture(db, by, { id: known.id, batchId }, now))
    return back.ok ? ok({ ...known, deletedAt: null, isNew: false, isStilled: false }) : back
  }
  const decoded = await decodeUpload(bytes, MIDDLE)
  if (!decoded.ok) return decoded
  const { words, placeholder, likeness } = decoded.value
  const sha256 = freeId(db, content.value)
  const row = {
    sha256,
    content: content.value,
    placeholder,
    likeness,
    name: cleanText(input.name.slice(0, 200)),
    ...storePicture(dataDir, sha256, decoded.value, MIDDLE),
    alt: input.alt || words.alt,
    isDecorative: input.isDecorative ?? false,
    caption: input.caption || words.caption,
    credit: input.credit || words.credit,
    rights: words.rights,
    sourceType: words.sourceType,
    hasCredentials: words.hasCredentials,
  }
  const kept = await retryWhileBusy(db, () => keepPicture(db, by, { ...row, batchId }, now))
  if (!kept.ok) return kept
  const added = libraryPicture(db, { id: sha256 })
  if (!added) throw new Error(`The picture ${sha256} does not exist.`)
  return ok({ ...added, isNew: true, isStilled: decoded.value.moving === 'too-long' })
}

/** The picture that shows these bytes, with all its files; one that lacks some is made again. */
function pictureWith(db: Db, dataDir: string, content: string): MediaView | null {
  for (const row of WITH_CONTENT.all(db, { content })) {
    const picture = libraryPicture(db, row)
    const isWhole = picture?.widths.every((width) =>
      RENDITION_FORMATS.every((format) => fs.existsSync(mediaFile(dataDir, picture.file, width, format))),
    )
    if (picture && isWhole) return picture
  }
  return null
}

/** The hash of the upload, hashed again while a picture has it that shows another file by now. */
function freeId(db: Db, content: string): string {
  for (let id = content; ; id = createHash('sha256').update(id).digest('hex')) {
    const owner = CONTENT.get(db, { id })
    if (!owner || owner.content === content) return id
  }
}
