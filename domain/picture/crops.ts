import { z } from 'zod'
import type { Focus } from '#domain/picture/focus.ts'

/** The ratios that a picture is cropped to, for slots and machines that have a shape of their own. */
export const RATIOS = ['16x9', '4x3', '1x1'] as const
export type Ratio = (typeof RATIOS)[number]
const SHAPES: Record<Ratio, number> = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 }

/** A set of renditions: with a width and an ending, `file` is the address of each. */
export const pictureFile = z.strictObject({
  file: z.string(),
  width: z.int(),
  height: z.int(),
  widths: z.array(z.int()).describe('Of its renditions, ascending.'),
})
export type PictureFile = z.infer<typeof pictureFile>

export const crops = z.strictObject({
  '16x9': pictureFile.optional(),
  '4x3': pictureFile.optional(),
  '1x1': pictureFile.optional(),
})
export type Crops = z.infer<typeof crops>

export type Box = { left: number; top: number; width: number; height: number }

/** A picture as it is cut to a ratio; whole where it has not been. */
export const cutTo = (picture: PictureFile & { crops: Crops }, ratio: Ratio): PictureFile =>
  picture.crops[ratio] ?? picture

/** The largest piece of that ratio, with the focus as near to its middle as the edges let it be. In whole pixels. */
export function cropBox({ width, height }: { width: number; height: number }, ratio: Ratio, { x, y }: Focus): Box {
  const shape = SHAPES[ratio]
  const wide = Math.max(1, Math.min(width, Math.round(height * shape)))
  const high = Math.max(1, Math.min(height, Math.round(wide / shape)))
  return { left: lay(x * width, wide, width), top: lay(y * height, high, height), width: wide, height: high }
}

/** Where a piece so long begins, around a place, within the whole. */
const lay = (at: number, length: number, whole: number): number =>
  Math.round(Math.min(Math.max(at - length / 2, 0), whole - length))
