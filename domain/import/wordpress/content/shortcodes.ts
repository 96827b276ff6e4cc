import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { decodedText } from '#domain/import/decoded-text.ts'
import type { ContentContext } from '#domain/import/wordpress/content/content-context.ts'
import { SHORTCODE_RULES } from '#domain/import/wordpress/content/shortcode-rules.ts'
import { replaceShortcodes, type Shortcode } from '#domain/import/wordpress/content/shortcode-scan.ts'
import { decodedUri } from '#domain/text/decoded-uri.ts'

const MAX_DEPTH = 12
/** Attributes in which plug-ins keep words that readers see. */
const WORDS = ['title', 'heading', 'subtitle', 'text', 'content', 'caption', 'description', 'label', 'quote', 'author']
/** Attributes in which they keep the address of a button. */
const ADDRESSES = ['url', 'link', 'href', 'button_url', 'button_link']

/**
 * HTML of a text with its shortcodes: those of the core and of common plug-ins by rule; of others the text between the
 * tags, and the attributes that hold words, stay. Brackets that are ordinary text, as in “[sic]”, stay too.
 */
export function expandShortcodes(text: string, context: ContentContext, depth = 0): string {
  if (!text.includes('[')) return text
  if (depth >= MAX_DEPTH) {
    context.notes.changed('shortcodes below the twelfth level (they stay text)')
    return text.replaceAll('[', '&#91;')
  }
  const seen = new Set<string>()
  return replaceShortcodes(text, {
    onShortcode: (shortcode) => {
      const expand = (inner: string) => expandShortcodes(inner, context, depth + 1)
      const rule = SHORTCODE_RULES.get(shortcode.name)
      if (rule) return rule(shortcode, context, expand)
      if (!isShortcode(shortcode)) return null
      seen.add(shortcode.name)
      return unknown(shortcode, context, expand)
    },
    onEnd: (name) => (SHORTCODE_RULES.has(name) || seen.has(name) || name.includes('_') ? '' : null),
  })
}

/** Editors write brackets too (“[co-founder]”): a shortcode has an end, an attribute with a name, or an underscore. */
const isShortcode = ({ name, inner, attributes, isInCode }: Shortcode): boolean =>
  !isInCode && (inner !== null || attributes.size > 0 || name.includes('_'))

function unknown(
  { name, attributes, inner, isInLine }: Shortcode,
  context: ContentContext,
  expand: (inner: string) => string,
): string {
  const words = WORDS.map((key) => decodedText(attributes.get(key) ?? '')).filter((value) => /\p{L}/u.test(value))
  const own = expand(inner ?? '')
  const link = linkedHtml(attributes, words, own.trim())
  const kept = link ?? (isInLine ? inLine(own, words) : words.map(boxed).join('') + own)
  if (link !== null) context.notes.changed(`shortcode [${name}] (became a link)`)
  else if (!/[\p{L}\p{N}]/u.test(kept)) context.notes.lost(`shortcode [${name}]`)
  else context.notes.changed(`shortcode [${name}] (its text stays)`)
  // Page builders nest a dozen boxes: each of them ends a line.
  return inner === null || isInLine ? kept : `\n\n${kept}\n\n`
}

const boxed = (text: string): string => `\n\n<p>${escapeHtml(text)}</p>\n\n`

/** Text of a shortcode within a line, with the words of its attributes behind it. */
const inLine = (own: string, words: string[]): string =>
  words.length === 0 ? own : `${own} (${escapeHtml(words.join('; '))})`

/**
 * An unknown shortcode with an address as a link, as of a button: around its text, or the words of its attributes. Null
 * without an address, and where the text is more than a line or has a link of its own.
 */
function linkedHtml(attributes: Shortcode['attributes'], words: string[], own: string): string | null {
  const stated = ADDRESSES.map((key) => decodedText(attributes.get(key) ?? '').trim()).find((value) => value !== '')
  // WPBakery writes `url:https%3A%2F%2F…|title:…`.
  const [, packed] = /^url:([^|]+)/.exec(stated ?? '') ?? []
  const href = packed === undefined ? (stated ?? '') : decodedUri(packed)
  if (
    !/^(?:https?:\/\/|\/|www\.|mailto:)/i.test(href) ||
    own.length > 300 ||
    /\n\s*\n|<(?:\/?a|p|div|img|li|h\d)\b/i.test(own)
  )
    return null
  const label = [own, ...words.map(escapeHtml)].filter((part) => part !== '').join(' ')
  return `<a href="${escapeHtml(href.replace(/^www\./i, 'https://$&'))}">${label || escapeHtml(href)}</a>`
}
