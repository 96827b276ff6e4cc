import fs from 'node:fs'
import type { Db } from '#db/engine/open.ts'
import { mediaFile } from '#db/media/media-file.ts'
import { RENDITION_FORMATS } from '#db/media/renditions.ts'
import type { Crops } from '#domain/picture/crop-sizes.ts'

type Row = { sha256: string; file: string; widths: string; crops: string; name: string }
export type PictureFiles = { id: string; name: string; files: string[] }

/** Each picture with the paths of the files that it must have. */
export function* pictureFiles(db: Db, dataDir: string): Generator<PictureFiles> {
  const rows = db.$client.prepare<[], Row>('select sha256, file, widths, crops, name from media')
  for (const { sha256: id, file, widths, crops, name } of rows.iterate()) {
    const cut = Object.values(JSON.parse(crops) as Crops).filter((crop) => crop !== undefined)
    const files = [{ file, widths: JSON.parse(widths) as number[] }, ...cut].flatMap((set) =>
      set.widths.flatMap((width) => RENDITION_FORMATS.map((format) => mediaFile(dataDir, set.file, width, format))),
    )
    yield { id, name, files }
  }
}

/** Pictures that lack files, with those that are missing. */
export const missingMedia = (db: Db, dataDir: string, exists: (file: string) => boolean = fs.existsSync) =>
  [...pictureFiles(db, dataDir)].flatMap((picture): PictureFiles[] => {
    const files = picture.files.filter((file) => !exists(file))
    return files.length > 0 ? [{ ...picture, files }] : []
  })
