import fs from 'node:fs'
import type { Db } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { mediaFile } from '#db/media/media-file.ts'
import { RENDITION_FORMATS } from '#db/media/renditions.ts'
import { media } from '#db/schema/tables.ts'
import { MOVING } from '#domain/urls/paths.ts'

const PICTURES = prepared({}, (db) =>
  db.select({ id: media.sha256, ...columns(media, 'file', 'widths', 'crops', 'name', 'isMoving') }).from(media),
)
export type PictureFiles = { id: string; name: string; files: string[] }

/** Each picture with the paths of the files that it must have. */
export function* pictureFiles(db: Db, dataDir: string): Generator<PictureFiles> {
  for (const { id, file, widths, crops, name, isMoving } of PICTURES.iterate(db)) {
    const cut = Object.values(crops).filter((crop) => crop !== undefined)
    const files = [{ file, widths }, ...cut].flatMap((set) =>
      set.widths.flatMap((width) => RENDITION_FORMATS.map((format) => mediaFile(dataDir, set.file, width, format))),
    )
    if (isMoving) files.push(mediaFile(dataDir, file, MOVING, 'webp'))
    yield { id, name, files }
  }
}

/** Pictures that lack files, with those that are missing. */
export const missingMedia = (db: Db, dataDir: string, exists: (file: string) => boolean = fs.existsSync) =>
  [...pictureFiles(db, dataDir)].flatMap((picture): PictureFiles[] => {
    const files = picture.files.filter((file) => !exists(file))
    return files.length > 0 ? [{ ...picture, files }] : []
  })
