import { cutTo, type PictureFile, RATIOS } from '#domain/picture/crops.ts'
import { absolute, mediaPath } from '#domain/urls/paths.ts'
import type { PictureView } from '#domain/views.ts'

/** What stands beside a link to a page. */
export type ShareImage = { url: string; width: number; height: number; alt: string }

/** The rendition that is shown elsewhere: at least 1200 px wide where there is one, as a JPEG that everyone reads. */
export function shareImage(picture: PictureView, origin: string) {
  // The shape in which shared links and readers' apps show it.
  return imageOf(cutTo(picture, '16x9'), origin)
}

/** The same in every width that there is, ascending. */
export const shareImages = (picture: PictureView, origin: string) =>
  cutTo(picture, '16x9').widths.map((width) => imageAt(cutTo(picture, '16x9'), width, origin))

/** For search engines, which choose: each crop that there is, else the picture whole. */
export function images(picture: PictureView, origin: string) {
  const cut = RATIOS.flatMap((ratio) => picture.crops[ratio] ?? [])
  return (cut.length > 0 ? cut : [picture]).map((one) => imageOf(one, origin))
}

/** The same as structured data, with what stands under the picture. */
export function pictureObjects(picture: PictureView, origin: string) {
  const { caption, credit } = picture
  return images(picture, origin).map((image) => ({
    '@type': 'ImageObject',
    ...image,
    ...(caption === '' ? {} : { caption }),
    ...(credit === '' ? {} : { creditText: credit }),
  }))
}

const imageOf = (file: PictureFile, origin: string) =>
  imageAt(file, file.widths.find((width) => width >= 1_200) ?? file.widths.at(-1) ?? file.width, origin)

const imageAt = ({ file, ...whole }: PictureFile, width: number, origin: string) => ({
  url: absolute(origin, mediaPath(file, width, 'jpg')),
  width,
  height: Math.round((whole.height * width) / whole.width),
})
