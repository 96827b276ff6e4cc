/** The widths that a picture is stored in, in pixels; a smaller picture is kept at its own. */
const STEPS = [320, 640, 1_200, 2_000]
export const LARGEST = 2_000
/** No slot with a shape of its own is wider than this on a fine screen, and machines ask for no more. */
export const LARGEST_CROP = 1_200

export const RENDITION_FORMATS = ['avif', 'webp', 'jpg'] as const
export type RenditionFormat = (typeof RENDITION_FORMATS)[number]

/** Widths of the renditions of a picture so wide, ascending: never larger than it is, never without one. */
export function renditionWidths(width: number, largest = LARGEST): number[] {
  const widths = STEPS.filter((step) => step <= width && step <= largest)
  const last = widths.at(-1) ?? 0
  // Its own width too where the next step down would throw away much of it.
  return width < largest && width > last * 1.2 ? [...widths, width] : widths
}
