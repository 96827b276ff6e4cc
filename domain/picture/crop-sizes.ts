import { z } from 'zod'
import type { Focus } from '#domain/picture/focus.ts'

/** Aspect ratios of crops, for slots and machines that need a fixed shape. */
export const RATIOS = ['16x9', '4x3', '1x1'] as const
export type Ratio = (typeof RATIOS)[number]
const SHAPES: Record<Ratio, number> = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 }

/** A set of renditions: `file` with a width and a file extension is the address of each. */
export const pictureFile = z.strictObject({
  file: z.string(),
  width: z.int(),
  height: z.int(),
  widths: z.array(z.int()).describe('Widths of its renditions, ascending.'),
})
export type PictureFile = z.infer<typeof pictureFile>

export const crops = z.strictObject({
  '16x9': pictureFile.optional(),
  '4x3': pictureFile.optional(),
  '1x1': pictureFile.optional(),
})
export type Crops = z.infer<typeof crops>

export type Box = { left: number; top: number; width: number; height: number }

/** Crop of a picture in a ratio; the whole picture where there is none. */
export const cutTo = (picture: PictureFile & { crops: Crops }, ratio: Ratio): PictureFile =>
  picture.crops[ratio] ?? picture

/** Largest crop of a ratio, with the focus as close to its centre as the edges allow. In whole pixels. */
export function cropBox({ width, height }: { width: number; height: number }, ratio: Ratio, { x, y }: Focus): Box {
  const shape = SHAPES[ratio]
  const wide = Math.max(1, Math.min(width, Math.round(height * shape)))
  const high = Math.max(1, Math.min(height, Math.round(wide / shape)))
  return { left: lay(x * width, wide, width), top: lay(y * height, high, height), width: wide, height: high }
}

/** Start of a crop of a given length around a position, kept within the whole. */
const lay = (at: number, length: number, whole: number): number =>
  Math.round(Math.min(Math.max(at - length / 2, 0), whole - length))
