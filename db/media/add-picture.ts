import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { changed } from '#db/changes.ts'
import { type Decoded, type DecodeRefusal, decodePicture } from '#db/media/decoder.ts'
import { mediaFile, syncFolder, writeWhole } from '#db/media/media-file.ts'
import { RENDITION_FORMATS } from '#db/media/renditions.ts'
import { sniff } from '#db/media/sniff.ts'
import type { Db } from '#db/open.ts'
import { media } from '#db/schema/newsroom.ts'
import { whenFree, write } from '#db/write.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export const MAX_PICTURE_BYTES = 20 * 1024 * 1024

export type PictureInput = { bytes: Uint8Array; name: string; alt?: string; caption?: string; credit?: string }
export type AddedPicture = {
  id: string
  width: number
  height: number
  widths: number[]
  alt: string
  caption: string
  credit: string
  isNew: boolean
}
export type PictureRefusal = DecodeRefusal | 'too-large' | 'not-a-picture'

/**
 * Takes an upload in: JPEG, PNG or WebP by its bytes, decoded in a process of its own, kept as renditions without EXIF.
 * The same bytes twice are the same picture and keep what was said about it first. The files are synced before the row
 * that names them is committed. `now` in ms UTC.
 */
export async function addPicture(
  db: Db,
  dataDir: string,
  input: PictureInput,
  now: number,
): Promise<Result<AddedPicture, PictureRefusal>> {
  if (input.bytes.byteLength > MAX_PICTURE_BYTES) return refuse('too-large', { field: 'file' })
  if (!sniff(input.bytes)) return refuse('not-a-picture', { field: 'file' })
  const sha256 = createHash('sha256').update(input.bytes).digest('hex')
  const known = knownPicture(db, dataDir, sha256)
  if (known) return ok({ ...known, isNew: false })

  const decoded = await decodePicture(input.bytes)
  if (!decoded.ok) return { ...decoded, field: 'file' }
  store(dataDir, sha256, decoded.value)
  const widths = [...new Set(decoded.value.renditions.map((one) => one.width))]
  const row = {
    sha256,
    name: input.name.slice(0, 200),
    width: decoded.value.width,
    height: decoded.value.height,
    widths,
    alt: input.alt ?? '',
    caption: input.caption || decoded.value.caption,
    credit: input.credit || decoded.value.credit,
    createdAt: now,
  }
  await whenFree(db, () =>
    write(db, (tx) => {
      tx.insert(media).values(row).onConflictDoNothing().run()
      changed(tx, [`media:${sha256}`], now)
      return ok(null)
    }),
  )
  const { sha256: id, width, height, alt, caption, credit } = row
  return ok({ id, width, height, widths, alt, caption, credit, isNew: true })
}

function knownPicture(db: Db, dataDir: string, sha256: string): Omit<AddedPicture, 'isNew'> | null {
  const row = db.select().from(media).where(eq(media.sha256, sha256)).get()
  if (!row) return null
  const isWhole = row.widths.every((width) =>
    RENDITION_FORMATS.every((format) => fs.existsSync(mediaFile(dataDir, sha256, width, format))),
  )
  const { width, height, widths, alt, caption, credit } = row
  return isWhole ? { id: sha256, width, height, widths, alt, caption, credit } : null
}

function store(dataDir: string, sha256: string, picture: Decoded): void {
  const folder = path.dirname(mediaFile(dataDir, sha256, 1, 'jpg'))
  fs.mkdirSync(folder, { recursive: true })
  for (const one of picture.renditions) writeWhole(mediaFile(dataDir, sha256, one.width, one.format), one.bytes)
  syncFolder(folder)
  syncFolder(path.dirname(folder))
}
