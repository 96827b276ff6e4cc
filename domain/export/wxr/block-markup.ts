import { embedAddress } from '#domain/document/blocks/embed-address.ts'
import type { Block } from '#domain/document/blocks/schema.ts'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import type { PictureFor } from '#domain/export/outgoing.ts'

/** Attributes as the block editor writes them: nothing in them ends a comment. */
const attributesOf = (attributes: object): string =>
  JSON.stringify(attributes)
    .replaceAll('--', String.raw`\u002d\u002d`)
    .replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)

const block = (name: string, html: string, attributes?: object): string =>
  `<!-- wp:${name} ${attributes ? `${attributesOf(attributes)} ` : ''}-->\n${html}\n<!-- /wp:${name} -->\n\n`

/**
 * HTML of a block of a story as WordPress's block editor stores it: paragraphs, headings, lists, pictures, embeds and
 * dividers as its own blocks, and all else as HTML. `numberOf` gives the post of a picture.
 */
export function blockMarkup(html: string, of: Block | null, pictures: PictureFor, numberOf: (n: number) => number) {
  if (html === '') return ''
  if (/^(?:<p>(?:(?!<\/?p>).)*<\/p>)+$/s.test(html))
    return (html.match(/<p>.*?<\/p>/gs) ?? []).map((one) => block('paragraph', one)).join('')
  switch (of?.type) {
    case 'heading': {
      const text = html.replace(/^<h\d/, '$& class="wp-block-heading"')
      return block('heading', text, of.level === 2 ? undefined : { level: of.level })
    }
    case 'list':
      return block('list', html, of.ordered ? { ordered: true } : undefined)
    case 'divider':
      return block('separator', '<hr class="wp-block-separator"/>')
    case 'image': {
      const id = numberOf(pictures(of.mediaId)?.number ?? 0)
      const figure = html
        .replace('<figure>', '<figure class="wp-block-image">')
        .replace('<img', `<img class="wp-image-${id}"`)
        .replace('<figcaption>', '<figcaption class="wp-element-caption">')
      return block('image', figure, { id })
    }
    case 'embed': {
      const url = embedAddress(of)
      if (url === null) return block('html', html)
      const title = of.title === '' ? '' : `<figcaption>${escapeHtml(of.title)}</figcaption>`
      const inner = `<div class="wp-block-embed__wrapper">\n${escapeHtml(url)}\n</div>${title}`
      return block('embed', `<figure class="wp-block-embed">${inner}</figure>`, { url })
    }
    default:
      return block('html', html)
  }
}
