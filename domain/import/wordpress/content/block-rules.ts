import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { textAttribute, type WpBlock } from '#domain/import/wordpress/content/block-tree.ts'
import type { ContentContext } from '#domain/import/wordpress/content/content-context.ts'
import { embedHtml } from '#domain/import/wordpress/content/embed-html.ts'
import { galleryHtml, idsIn, isPictureFile, pictureHtml } from '#domain/import/wordpress/content/picture-html.ts'
import { replaceElements } from '#domain/import/wordpress/content/replace-elements.ts'

/** HTML of a block: `inner` is its own HTML with the inner blocks in place. */
export type BlockRule = (block: WpBlock, inner: string, context: ContentContext) => string

const names = (prefix: string, list: string): string[] => list.split(' ').map((name) => `${prefix}/${name}`)

/** Blocks of the core whose HTML is what it means. */
export const PLAIN_BLOCKS: ReadonlySet<string> = new Set(
  names(
    'core',
    'paragraph heading list list-item quote pullquote preformatted code table separator html column columns group media-text ' +
      'text-columns subhead accordion accordion-item accordion-heading accordion-panel math footnotes footnotes-list audio video',
  ),
)

/** Furniture of a site, which is no part of a story. */
const FURNITURE = new RegExp(
  '^core/(?:post-.*|query.*|latest-.*|navigation.*|search|comment.*|social-links?|archives|calendar|categories|tag-cloud|rss|' +
    'page-list.*|site-.*|home-link|loginout|avatar|read-more|term-.*|terms-query|template-part|pattern|widget-.*|legacy-widget|' +
    'breadcrumbs|next-post|previous-post)$|^newspack-blocks/(?:homepage-articles|carousel|donate|author-.*|video-playlist)$|' +
    '^newspack-popups/|^jetpack/(?:subscriptions|related-posts|contact-info|mailchimp|donations|sharing-.*|like|top-posts)$|' +
    '^yoast-seo/(?:breadcrumbs|related-links|estimated-reading-time)$|^woocommerce/',
)
export const isFurniture = (name: string): boolean => FURNITURE.test(name)

export const BLOCK_RULES: ReadonlyMap<string, BlockRule> = new Map<string, BlockRule>([
  ['core/spacer', (_, inner) => inner],
  ['core/more', (_, inner, { notes }) => (notes.changed('break of a teaser (<!--more-->)'), inner)],
  ['core/nextpage', (_, inner, { notes }) => (notes.changed('page break'), inner)],
  ['core/verse', verse],
  ['core/details', (_, inner, { notes }) => (notes.changed('details block (it stands open)'), inner)],
  ['core/image', image],
  ['core/gallery', gallery],
  ['core/cover', cover],
  ['core/button', button],
  ['core/buttons', (_, inner) => inner.replaceAll(/<\/div>\s*<div/g, '</div>\n<div')],
  // Two links without a space between them would make one word.
  ['core/file', (_, inner) => replaceElements(inner, 'object', () => '').replaceAll('</a><a', '</a> <a')],
  ['core/embed', embed],
  ['core/missing', missing],
  ['jetpack/tiled-gallery', pictures],
  ['jetpack/slideshow', pictures],
  ['coblocks/gallery-masonry', pictures],
  ['coblocks/gallery-carousel', pictures],
])

/** Lines of a poem are lines, and no code as in other `<pre>`. */
function verse(_: WpBlock, inner: string): string {
  return replaceElements(inner, 'pre', (lines) => `<p>${lines.trim().replaceAll('\n', '<br>')}</p>`)
}

/** A plug-in of news sites keeps the credit in an attribute as well, which counts before that of the library. */
function image(block: WpBlock, inner: string): string {
  const { meta } = block.attributes as { meta?: { _media_credit?: unknown } }
  const credit = typeof meta?._media_credit === 'string' ? escapeHtml(meta._media_credit.trim()) : ''
  if (credit === '' || inner.includes(credit)) return inner
  const cite = ` <cite>${credit}</cite>`
  return inner.includes('</figcaption>')
    ? inner.replace('</figcaption>', `${cite}</figcaption>`)
    : inner.replace('</figure>', `<figcaption>${cite.trim()}</figcaption></figure>`)
}

function gallery(block: WpBlock, inner: string, context: ContentContext): string {
  if (/<img\b/i.test(inner)) return inner
  const ids = Array.isArray(block.attributes['ids'])
    ? block.attributes['ids'].map(String)
    : idsIn(textAttribute(block, 'ids'))
  return galleryHtml(ids, context) + inner
}

/** A cover's picture is in its HTML, in an attribute, or in the style of older ones. */
function cover(block: WpBlock, inner: string, context: ContentContext): string {
  const own = block.parts.filter((part) => typeof part === 'string').join('')
  const url = textAttribute(block, 'url')
  if (url === '' || /<(?:img|video)\b/i.test(own)) return inner
  const picture = context.index.attachments.get(textAttribute(block, 'id'))
  if (!isPictureFile(url)) context.notes.lost('film behind a cover')
  else
    return picture?.url === url
      ? pictureHtml(picture, '') + inner
      : `<figure><img src="${escapeHtml(url)}" alt=""></figure>${inner}`
  return inner
}

function button(block: WpBlock, inner: string): string {
  const url = textAttribute(block, 'url')
  if (url === '' || /<a\b[^<>]*\shref=/i.test(inner)) return inner
  return `<p><a href="${escapeHtml(url)}">${inner.replaceAll(/<\/?(?:a|div|button)\b[^<>]*>/gi, '').trim() || escapeHtml(url)}</a></p>`
}

function embed(block: WpBlock, inner: string, context: ContentContext): string {
  let caption = ''
  const around = replaceElements(inner, 'figcaption', (text) => ((caption += text), ''))
  const url = textAttribute(block, 'url') || (/https?:\/\/[^\s"'<>]+/i.exec(inner)?.[0] ?? '').replaceAll('&amp;', '&')
  // Older texts keep the words of a post beside its address.
  const rest = around.replaceAll(/(?<=^|[\s>])https?:\/\/[^\s<>"']+/g, ' ')
  if (url !== '') return embedHtml(url, caption, context) + (hasWords(rest) ? rest : '')
  if (!hasWords(inner)) context.notes.lost('embed (without an address)')
  return inner
}

const hasWords = (html: string): boolean => /[\p{L}\p{N}]/u.test(html.replaceAll(/<[^<>]*>/g, ''))

/** A block that the old site's editor no longer knew keeps its source in an attribute. */
function missing(block: WpBlock, inner: string, context: ContentContext): string {
  const source = textAttribute(block, 'originalUndelimitedContent')
  context.notes.changed(`block ${textAttribute(block, 'originalName') || 'core/missing'} (its text stays)`)
  return inner.trim() === '' ? source : inner
}

/** Galleries of plug-ins: their pictures, with their captions, are a gallery of ours. */
function pictures(block: WpBlock, inner: string, context: ContentContext): string {
  const figures: { img: string; caption: string }[] = []
  let rest = ''
  let at = 0
  let isCaption = false
  for (const { 0: tag, index } of inner.matchAll(/<img\b[^<>]*>|<figcaption\b[^<>]*>|<\/figcaption>/gi)) {
    const last = figures.at(-1)
    const text = inner.slice(at, index)
    if (isCaption && last) last.caption += text
    else rest += text
    if (/^<img/i.test(tag)) figures.push({ img: tag, caption: '' })
    else isCaption = tag[1] !== '/'
    at = index + tag.length
  }
  rest += inner.slice(at)
  const ids = Array.isArray(block.attributes['ids']) ? block.attributes['ids'].map(String) : []
  const each = figures.map(
    ({ img, caption }) => `<figure>${img}${caption && `<figcaption>${caption}</figcaption>`}</figure>`,
  )
  const visible = each.length > 0 ? `<figure>${each.join('')}</figure>` : galleryHtml(ids, context)
  if (visible === '') context.notes.lost(`block ${block.name} (without pictures)`)
  return visible + (hasWords(rest) ? rest : '')
}
