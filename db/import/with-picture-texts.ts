import type { ArticleDocument } from '#domain/document/schema.ts'
import type { PictureTexts } from '#domain/import/record-extras.ts'

/** Fills the texts that pictures of a document lack, by media id. What the text itself says stays. */
export function withPictureTexts(
  document: ArticleDocument,
  textsOf: (mediaId: string) => PictureTexts | undefined,
): ArticleDocument {
  const filled = <T extends { mediaId: string } & PictureTexts>(picture: T): T => {
    const texts = textsOf(picture.mediaId)
    if (!texts) return picture
    const { alt, caption, credit } = picture
    return { ...picture, alt: alt || texts.alt, caption: caption || texts.caption, credit: credit || texts.credit }
  }
  const blocks = document.blocks.map((block) => {
    if (block.type === 'image') return filled(block)
    return block.type === 'gallery' ? { ...block, images: block.images.map(filled) } : block
  })
  return { ...document, blocks }
}
