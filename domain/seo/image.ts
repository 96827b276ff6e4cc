import { absolute, mediaPath } from '#domain/urls/paths.ts'
import type { PictureView } from '#domain/views.ts'

/** The rendition that is shown elsewhere: at least 1200 px wide where there is one, as a JPEG that everyone reads. */
export function shareImage(picture: PictureView, origin: string) {
  const width = picture.widths.find((w) => w >= 1_200) ?? picture.widths.at(-1) ?? picture.width
  const height = Math.round((picture.height * width) / picture.width)
  return { url: absolute(origin, mediaPath(picture.file, width, 'jpg')), width, height }
}
