import { escapeHtml } from '#domain/document/html/escape-html.ts'
import type { Attachment } from '#domain/import/wordpress/archive-index.ts'
import type { ContentContext } from '#domain/import/wordpress/content/content-context.ts'

/** A picture of the library with its caption; credits are added when the whole text is finished. */
export function pictureHtml(picture: Attachment, caption: string = escapeHtml(picture.caption)): string {
  const { id, url, alt } = picture
  const img = `<img class="wp-image-${escapeHtml(id)}" src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">`
  return `<figure>${img}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`
}

/** Pictures of a gallery, by id in order. One that the export lacks is named. */
export function galleryHtml(ids: string[], context: ContentContext): string {
  const pictures = ids.flatMap((id) => {
    const picture = context.index.attachments.get(id)
    if (!picture) context.notes.lost('picture of a gallery (not in the export)')
    return picture ? [pictureHtml(picture)] : []
  })
  return pictures.length === 0 ? '' : `\n\n<figure>${pictures.join('')}</figure>\n\n`
}

/** Id lists of shortcodes and attributes: `755, 757,758`. */
export const idsIn = (text: string): string[] => text.split(/[\s,]+/).filter((id) => /^\d+$/.test(id))

export const isPictureFile = (url: string): boolean =>
  /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)(?:[?#]|$)/i.test(url)
