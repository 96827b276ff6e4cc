import { embedOf } from '#domain/document/blocks/embed-of.ts'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'

/** Builders of the plain HTML that adapters yield. `inner`, `caption` and `description` are HTML, `text` is text. */

/** Attribute that marks the place of a block of the old system that no rule knows, with its name. */
export const BLOCK_MARK = 'data-block'

export const paragraph = (inner: string): string => (inner.trim() === '' ? '' : `<p>${inner}</p>`)

/** A link; only its words where the address is empty. */
export const linkTo = (href: string, text: string): string =>
  href === '' ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text || href)}</a>`

export function captionHtml(caption: string): string {
  if (caption.trim() === '') return ''
  return `<figcaption>${caption}</figcaption>`
}

export type PictureParts = { src: string; alt?: string; caption?: string; href?: string }

/** A picture with its caption, and the link around it. */
export function pictureHtml({ src, alt = '', caption = '', href = '' }: PictureParts): string {
  if (src === '') return caption === '' ? '' : paragraph(caption)
  const img = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`
  const linked = href !== '' && href !== src ? `<a href="${escapeHtml(href)}">${img}</a>` : img
  return `<figure>${linked}${captionHtml(caption)}</figure>`
}

export function galleryHtml(pictures: PictureParts[], caption: string): string {
  const visible = pictures.filter(({ src }) => src !== '')
  if (visible.length === 0) return paragraph(caption)
  const [only] = visible
  if (only && visible.length === 1 && !only.caption) return pictureHtml({ ...only, caption })
  return `<figure>${visible.map((one) => pictureHtml(one)).join('')}${captionHtml(caption)}</figure>`
}

/** An embed of a provider that stories know; otherwise a link with the words of `title`. */
export function embedHtml(url: string, title: string, caption: string, notes: ArchiveNotes): string {
  // The words of the link are the title of the embed, where it has no caption.
  if (embedOf(url)) return `<figure>${linkTo(url, caption === '' ? title : url)}${captionHtml(caption)}</figure>`
  notes.changed(`embed of ${URL.parse(url)?.hostname ?? 'an unknown site'} (became a link)`)
  return paragraph(linkTo(url, title)) + paragraph(caption)
}

/** A link to another page, with what is said about it. */
export function bookmarkHtml(
  { url, title, description, by, caption }: Record<'url' | 'title' | 'description' | 'by' | 'caption', string>,
  notes: ArchiveNotes,
): string {
  notes.changed('bookmark card (became a link)')
  const lines = [linkTo(url, title), escapeHtml(description), escapeHtml(by)].filter((line) => line !== '')
  return paragraph(lines.join('<br>')) + paragraph(caption)
}
