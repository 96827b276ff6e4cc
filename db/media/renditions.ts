/** The widths in which a picture is stored, in pixels; a smaller picture is stored at its own. */
const STEPS = [320, 640, 1_200, 2_000]
export const LARGEST = 2_000
/** No slot with a fixed ratio is wider than this on a high-density screen, and machines ask for no more. */
export const LARGEST_CROP = 1_200

export const RENDITION_FORMATS = ['avif', 'webp', 'jpg'] as const
export type RenditionFormat = (typeof RENDITION_FORMATS)[number]

/** Widths of the renditions for a picture of this width, ascending: at least one, none larger than the picture. */
export function renditionWidths(width: number, largest = LARGEST): number[] {
  const widths = STEPS.filter((step) => step <= width && step <= largest)
  const last = widths.at(-1) ?? 0
  // Its own width too if the next step down would lose much of it.
  return width < largest && width > last * 1.2 ? [...widths, width] : widths
}
