import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { type PictureFile, RATIOS } from '#domain/picture/crop-sizes.ts'
import { iptcUri } from '#domain/picture/source-type.ts'
import type { NinjsPicture } from '#domain/syndication/ninjs-item.ts'
import { absolute, mediaPath } from '#domain/urls/paths.ts'
import type { PictureView } from '#domain/views.ts'

type Words = Pick<PictureView, 'alt' | 'caption' | 'credit'>
type Pictured = { picture: PictureView | null; document: ArticleDocument; pictures: Record<string, PictureView> }

/** The lead picture and those of the text, each with its words and every size and crop as JPEG. */
export function ninjsPictures({ picture, document, pictures }: Pictured, origin: string): NinjsPicture[] {
  const lead = picture ? [toNinjs(picture, picture, 'lead', origin)] : []
  const text = imagesIn(document).flatMap((image) => {
    const view = pictures[image.mediaId]
    return view ? [{ view, words: wordsOf(image, view) }] : []
  })
  return [...lead, ...text.map(({ view, words }, n) => toNinjs(view, words, `picture-${n + 1}`, origin))]
}

type Image = Words & { mediaId: string; isDecorative?: boolean | undefined }

function imagesIn({ blocks }: ArticleDocument): Image[] {
  return blocks.flatMap((block) => (block.type === 'image' ? [block] : block.type === 'gallery' ? block.images : []))
}

/** Words from the text; those of the upload where the text has none. */
const wordsOf = ({ alt, caption, credit, isDecorative }: Image, view: PictureView): Words => ({
  alt: isDecorative ? '' : alt || view.alt,
  caption,
  credit: credit || view.credit,
})

function toNinjs(view: PictureView, { alt, caption, credit }: Words, name: string, origin: string): NinjsPicture {
  const said = { 'alt-text': alt, caption }
  const cut = RATIOS.flatMap((ratio) => {
    const file = view.crops[ratio]
    return file ? renditionsOf(file, ratio, origin) : []
  })
  return {
    name,
    rel: name === 'lead' ? 'lead' : 'text',
    uri: `tag:${new URL(origin).hostname},2026:picture/${view.mediaId}`,
    type: 'picture',
    ...(credit === '' ? {} : { by: credit, copyrightNotice: credit }),
    ...(view.sourceType ? { digitalSourceType: { uri: iptcUri(view.sourceType) } } : {}),
    descriptions: Object.entries(said).flatMap(([role, value]) =>
      value === '' ? [] : [{ role, contentType: 'text/plain', value: value.toWellFormed() }],
    ),
    renditions: [...renditionsOf(view, 'whole', origin), ...cut],
  }
}

function renditionsOf({ file, widths, ...whole }: PictureFile, name: string, origin: string) {
  return widths.map((width) => ({
    name: `${name}-${width}`,
    href: absolute(origin, mediaPath(file, width, 'jpg')),
    contentType: 'image/jpeg',
    width,
    height: Math.max(1, Math.round((whole.height * width) / whole.width)),
  }))
}
