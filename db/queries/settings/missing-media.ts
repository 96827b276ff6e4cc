import fs from 'node:fs'
import { isNull } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { attachmentFile, mediaFile } from '#db/media/media-file.ts'
import { RENDITION_FORMATS } from '#db/media/renditions.ts'
import { files, media } from '#db/schema/tables.ts'
import { MOVING } from '#domain/urls/paths.ts'

const PICTURES = prepared({}, (db) =>
  db.select({ id: media.sha256, ...columns(media, 'file', 'widths', 'crops', 'name', 'isMoving') }).from(media),
)
const ATTACHMENTS = prepared({}, (db) =>
  db
    .select(columns(files, 'id', 'sha256', 'name', 'bytes'))
    .from(files)
    .where(isNull(files.deletedAt)),
)
/** `bytes` is the length of a file that stories link to; null for pictures. */
export type PictureFiles = { id: string; name: string; files: string[]; bytes: number | null }

/** Each picture, and each file that stories link to, with the paths of the files that it must have. */
export function* pictureFiles(db: Db, dataDir: string): Generator<PictureFiles> {
  for (const { id, file, widths, crops, name, isMoving } of PICTURES.iterate(db)) {
    const cut = Object.values(crops).filter((crop) => crop !== undefined)
    const all = [{ file, widths }, ...cut].flatMap((set) =>
      set.widths.flatMap((width) => RENDITION_FORMATS.map((format) => mediaFile(dataDir, set.file, width, format))),
    )
    if (isMoving) all.push(mediaFile(dataDir, file, MOVING, 'webp'))
    yield { id, name, files: all, bytes: null }
  }
  for (const { sha256, ...file } of ATTACHMENTS.iterate(db)) yield { ...file, files: [attachmentFile(dataDir, sha256)] }
}

/** Pictures and files that lack files on disk, with those that are missing. */
export const missingMedia = (db: Db, dataDir: string, exists: (file: string) => boolean = fs.existsSync) =>
  [...pictureFiles(db, dataDir)].flatMap((picture): PictureFiles[] => {
    const missing = picture.files.filter((file) => !exists(file))
    return missing.length > 0 ? [{ ...picture, files: missing }] : []
  })
