import { escapeHtml } from '#domain/document/html/escape-html.ts'
import type { ContentContext } from '#domain/import/wordpress/content/content-context.ts'
import { embedHtml, mediaLink } from '#domain/import/wordpress/content/embed-html.ts'
import { galleryHtml, idsIn, isPictureFile, pictureHtml } from '#domain/import/wordpress/content/picture-html.ts'
import type { Shortcode } from '#domain/import/wordpress/content/shortcode-scan.ts'
import { noteMark } from '#domain/import/wordpress/content/wp-footnotes.ts'

type Rule = (shortcode: Shortcode, context: ContentContext, expand: (inner: string) => string) => string

const AUDIO = ['src', 'mp3', 'm4a', 'ogg', 'wav', 'wma', 'flac']
const VIDEO = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'flv', 'wmv', 'link', 'url']
const ADDRESS = /(?:https?:)?\/\/[^\s"'<>\]]+/i

/** Rules of shortcodes by name: those of the core, and of plug-ins that news sites use. */
export const SHORTCODE_RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['caption', caption],
  ['wp_caption', caption],
  ['media-credit', mediaCredit],
  ['gallery', gallery],
  ['playlist', playlist],
  ['audio', (shortcode, context) => media('audio', AUDIO, shortcode, context)],
  ['video', (shortcode, context) => media('video', VIDEO, shortcode, context)],
  ['vc_video', (shortcode, context) => media('video', VIDEO, shortcode, context)],
  ['et_pb_video', (shortcode, context) => media('video', VIDEO, shortcode, context)],
  ...['embed', 'youtube', 'vimeo', 'tweet', 'twitter', 'instagram', 'facebook', 'soundcloud', 'embedyt'].map(
    (name): [string, Rule] => [name, embed],
  ),
  ...['sourcecode', 'source', 'code'].map((name): [string, Rule] => [name, sourceCode]),
  ...['pullquote', 'blockquote'].map((name): [string, Rule] => [name, pullQuote]),
  ['vc_single_image', libraryPicture],
  ['et_pb_image', addressedPicture],
  ...['efn_note', 'ref', 'footnote', 'mfn', 'modern_footnote', 'fn'].map((name): [string, Rule] => [name, footnote]),
  // The place of the list, which stands below the text.
  ['efn_footnotes', () => ''],
  ['vc_raw_html', lost],
  ['vc_raw_js', lost],
])

const CREDITED = /^\s*<figure>([\s\S]*?)<figcaption>(<cite>[^<>]*<\/cite>)<\/figcaption><\/figure>/

function caption(
  { attributes, inner }: Shortcode,
  _context: ContentContext,
  expand: (inner: string) => string,
): string {
  const content = expand(inner ?? '')
  const [credited, visible = '', cite = ''] = CREDITED.exec(content) ?? []
  const rest = credited === undefined ? content : visible + content.slice(credited.length)
  const [, picture = '', words = rest] =
    /^\s*((?:<p>\s*)?(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(rest) ?? []
  const text = attributes.get('caption') || words.replaceAll(/^\s*<\/p>|<p>\s*$/gi, '').trim()
  const below = [text, cite].filter((part) => part !== '').join(' ')
  const bare = picture.replace(/^\s*<p>/i, '')
  return `\n\n<figure>${bare}${below === '' ? '' : `<figcaption>${below}</figcaption>`}</figure>\n\n`
}

/** `[media-credit name="Ana" …]<img>[/media-credit]`, which may stand in a `[caption]`. */
function mediaCredit(
  { attributes, inner }: Shortcode,
  context: ContentContext,
  expand: (inner: string) => string,
): string {
  const name = attributes.get('name') ?? ''
  if (name !== '')
    return `\n\n<figure>${expand(inner ?? '').trim()}<figcaption><cite>${escapeHtml(name)}</cite></figcaption></figure>\n\n`
  context.notes.lost('picture credit (an account without a name)')
  return expand(inner ?? '')
}

function gallery({ attributes }: Shortcode, context: ContentContext): string {
  const listed = idsIn(attributes.get('ids') ?? attributes.get('include') ?? '')
  const left = new Set(idsIn(attributes.get('exclude') ?? ''))
  const children = context.index.childrenOf(attributes.get('id') ?? context.itemId)
  const own = children.filter(({ id, url }) => !left.has(id) && isPictureFile(url)).map(({ id }) => id)
  const ids = listed.length > 0 ? listed : own
  if (ids.length === 0) context.notes.lost('gallery (without pictures in the export)')
  const isBackwards = listed.length === 0 && /^desc$/i.test(attributes.get('order') ?? '')
  return galleryHtml(isBackwards ? ids.toReversed() : ids, context)
}

function playlist({ attributes }: Shortcode, context: ContentContext): string {
  const listed = idsIn(attributes.get('ids') ?? '')
  const own = context.index.childrenOf(context.itemId).filter(({ url }) => !isPictureFile(url))
  const files = listed.length > 0 ? listed.flatMap((id) => context.index.attachments.get(id) ?? []) : own
  if (files.length === 0) context.notes.lost('playlist (without files in the export)')
  return files.map(({ url, title }) => mediaLink('playlist', url, escapeHtml(title), context)).join('')
}

function media(kind: string, names: string[], shortcode: Shortcode, context: ContentContext): string {
  const { attributes, values, inner } = shortcode
  const named = names.map((name) => attributes.get(name)).find((value) => value !== undefined && value !== '')
  const address = named ?? values.find((value) => ADDRESS.test(value)) ?? ADDRESS.exec(inner ?? '')?.[0]
  if (address !== undefined) return mediaLink(kind, address, '', context)
  const own = context.index.childrenOf(context.itemId).find(({ url }) => FILES[kind]?.test(url))
  if (own) return mediaLink(kind, own.url, escapeHtml(own.title), context)
  context.notes.lost(`${kind} (without an address)`)
  return ''
}

const FILES: Record<string, RegExp> = { audio: /\.(?:mp3|m4a|ogg|wav|flac)$/i, video: /\.(?:mp4|m4v|mov|webm|ogv)$/i }

function embed(shortcode: Shortcode, context: ContentContext): string {
  const { name, attributes, values, inner } = shortcode
  const places = [
    inner ?? '',
    ...values,
    attributes.get('url') ?? '',
    attributes.get('src') ?? '',
    attributes.get('link') ?? '',
  ]
  const address = places.map((text) => ADDRESS.exec(text)?.[0]).find((found) => found !== undefined)
  if (address !== undefined) return embedHtml(address.replaceAll('&amp;', '&').replaceAll('&#038;', '&'), '', context)
  const id = [attributes.get('id'), ...values, inner?.trim()].find(
    (text) => text !== undefined && /^[\w-]{5,20}$/.test(text),
  )
  if (id !== undefined && /^youtube$|yt$/.test(name))
    return embedHtml(`https://www.youtube.com/watch?v=${id}`, '', context)
  if (id !== undefined && name === 'vimeo') return embedHtml(`https://vimeo.com/${id}`, '', context)
  context.notes.lost(`shortcode [${name}] (without an address)`)
  return inner === null ? '' : inner
}

/** Code stays as it is written: its brackets and angle brackets are text. */
function sourceCode({ inner, written, name }: Shortcode): string {
  if (inner === null) return `&#91;${name}${written === '' ? '' : ` ${escapeHtml(written)}`}&#93;`
  const text = inner.replaceAll('<', '&lt;').replaceAll('[', '&#91;').replace(/^\n/, '')
  return `\n\n<pre>${text}</pre>\n\n`
}

function pullQuote(
  { inner, attributes }: Shortcode,
  _context: ContentContext,
  expand: (inner: string) => string,
): string {
  const by = attributes.get('author') ?? attributes.get('cite') ?? attributes.get('source') ?? ''
  const cite = by === '' ? '' : `<cite>${escapeHtml(by)}</cite>`
  return `\n\n<figure><blockquote><p>${expand(inner ?? '').trim()}</p>${cite}</blockquote></figure>\n\n`
}

/** A note in the text where it belongs; `[ref]` without an end is text. */
function footnote({ inner, name }: Shortcode, context: ContentContext, expand: (inner: string) => string): string {
  if (inner === null) return `&#91;${name}&#93;`
  context.notes.changed(`shortcode [${name}] (became a footnote)`)
  return noteMark(expand(inner).trim(), context)
}

function libraryPicture({ attributes }: Shortcode, context: ContentContext): string {
  const picture = context.index.attachments.get(attributes.get('image') ?? '')
  if (!picture) context.notes.lost('picture (not in the export)')
  return picture ? `\n\n${pictureHtml(picture)}\n\n` : ''
}

function addressedPicture({ attributes }: Shortcode): string {
  const [src, alt] = [attributes.get('src') ?? '', attributes.get('alt') ?? ''].map(escapeHtml)
  return src === '' ? '' : `\n\n<figure><img src="${src}" alt="${alt}"></figure>\n\n`
}

function lost({ name }: Shortcode, context: ContentContext): string {
  context.notes.lost(`shortcode [${name}]`)
  return ''
}
