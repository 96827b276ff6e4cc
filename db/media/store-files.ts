import fs from 'node:fs'
import type { Cropped, Decoded, Rendition } from '#db/media/decoder.ts'
import {
  cropName,
  folderOf,
  masterFile,
  mediaFile,
  sourceFile,
  syncFolder,
  writeAtomically,
} from '#db/media/media-file.ts'
import { type Crops, type PictureFile, RATIOS } from '#domain/picture/crop-sizes.ts'
import type { Focus } from '#domain/picture/focus.ts'
import { MOVING } from '#domain/urls/paths.ts'

/** A decoded picture; `source` is the SVG that it was drawn from. */
export type Upload = Decoded & { source: Uint8Array | null }
type Stored = PictureFile & { crops: Crops; isMoving: boolean }

/** Writes and syncs all files of a picture under its name, before the row that names them is committed. */
export function storePicture(dataDir: string, file: string, picture: Upload, focus: Focus): Stored {
  const { width, height, renditions, moving } = picture
  const isMoving = moving instanceof Uint8Array
  const widths = storeRenditions(dataDir, file, renditions)
  writeAtomically(masterFile(dataDir, file), picture.master)
  if (picture.source) writeAtomically(sourceFile(dataDir, file), picture.source)
  if (isMoving) writeAtomically(mediaFile(dataDir, file, MOVING, 'webp'), moving)
  syncFolder(folderOf(dataDir, file))
  return { isMoving, file, width, height, widths, crops: storeCrops(dataDir, file, picture.crops, focus) }
}

/** Writes and syncs the crops of a picture around a focus. */
export function storeCrops(dataDir: string, file: string, cropped: Cropped, focus: Focus): Crops {
  const crops: Crops = {}
  for (const ratio of RATIOS) {
    const crop = cropped[ratio]
    if (!crop) continue
    const name = cropName(file, ratio, focus)
    const { width, height } = crop
    crops[ratio] = { file: name, width, height, widths: storeRenditions(dataDir, name, crop.renditions) }
  }
  return crops
}

function storeRenditions(dataDir: string, file: string, renditions: Rendition[]): number[] {
  const folder = folderOf(dataDir, file)
  fs.mkdirSync(folder, { recursive: true })
  for (const one of renditions) writeAtomically(mediaFile(dataDir, file, one.width, one.format), one.bytes)
  syncFolder(folder)
  syncFolder(folderOf(dataDir, ''))
  return [...new Set(renditions.map((one) => one.width))]
}
