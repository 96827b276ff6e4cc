import { cutTo, type PictureFile, RATIOS } from '#domain/picture/crop-sizes.ts'
import { SCHEMA_SOURCES } from '#domain/picture/source-type.ts'
import { absolute, mediaPath } from '#domain/urls/paths.ts'
import type { PictureView } from '#domain/views.ts'

/** Picture that link previews show. */
export type ShareImage = { url: string; width: number; height: number; alt: string }

/** Rendition for use on other sites: at least 1200 px wide where there is one, as JPEG, which every client reads. */
export function shareImage(picture: PictureView, origin: string) {
  // Link previews and reader apps show pictures in this ratio.
  return imageOf(cutTo(picture, '16x9'), origin)
}

/** The same crop in every available width, ascending. */
export const shareImages = (picture: PictureView, origin: string) =>
  cutTo(picture, '16x9').widths.map((width) => imageAt(cutTo(picture, '16x9'), width, origin))

/** Pictures for search engines, which choose among them: each available crop, otherwise the whole picture. */
export function images(picture: PictureView, origin: string) {
  const cut = RATIOS.flatMap((ratio) => picture.crops[ratio] ?? [])
  return (cut.length > 0 ? cut : [picture]).map((one) => imageOf(one, origin))
}

/** The same pictures as structured data, with caption, credit and how they came about. */
export function pictureObjects(picture: PictureView, origin: string) {
  const { caption, credit, sourceType } = picture
  return images(picture, origin).map((image) => ({
    '@type': 'ImageObject',
    ...image,
    ...(caption === '' ? {} : { caption }),
    ...(credit === '' ? {} : { creditText: credit }),
    ...(sourceType ? { digitalSourceType: SCHEMA_SOURCES[sourceType] } : {}),
  }))
}

/** Share card of a story without a picture as structured data. */
export const cardObject = ({ url, width, height }: ShareImage) => ({ '@type': 'ImageObject', url, width, height })

const imageOf = (file: PictureFile, origin: string) =>
  imageAt(file, file.widths.find((width) => width >= 1_200) ?? file.widths.at(-1) ?? file.width, origin)

const imageAt = ({ file, ...whole }: PictureFile, width: number, origin: string) => ({
  url: absolute(origin, mediaPath(file, width, 'jpg')),
  width,
  height: Math.round((whole.height * width) / whole.width),
})
