import fs from 'node:fs'
import type { Db } from '#db/engine/open.ts'
import { BATCH_FILES, batchLines } from '#db/import/batch/batch-folder.ts'
import { batchOf } from '#db/import/batch/batch-rows.ts'
import type { KnownPicture } from '#db/import/pictures/known-pictures.ts'
import type { ArchivePicture } from '#domain/import/archive-item.ts'

/** Pictures that the export of a batch names, with their words. */
export async function knownPicturesOf(folder: string): Promise<KnownPicture[]> {
  const known: KnownPicture[] = []
  for await (const { value } of batchLines<ArchivePicture>(folder, BATCH_FILES.pictures)) {
    const { url, alt, caption, credit } = value
    known.push({ url, alt, caption, credit })
  }
  return known
}

/** Folders and zips in which pictures are looked for: the given ones, then the export itself, as long as it is there. */
export function pictureSources(db: Db, batchId: number, media: string | readonly string[] | null): string[] {
  const paths = batchOf(db, batchId)?.options['paths']
  const own = (Array.isArray(paths) ? paths : []).filter(
    (one): one is string => typeof one === 'string' && mayHoldPictures(one),
  )
  return [...new Set([media ?? []].flat().concat(own))]
}

const mayHoldPictures = (file: string): boolean =>
  fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() === true || (/\.zip$/i.test(file) && fs.existsSync(file))
