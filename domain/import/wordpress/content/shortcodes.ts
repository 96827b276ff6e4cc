import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { decodedText } from '#domain/import/decoded-text.ts'
import type { ContentContext } from '#domain/import/wordpress/content/content-context.ts'
import { SHORTCODE_RULES } from '#domain/import/wordpress/content/shortcode-rules.ts'
import { replaceShortcodes, type Shortcode } from '#domain/import/wordpress/content/shortcode-scan.ts'

const MAX_DEPTH = 12
/** Attributes in which plug-ins keep words that readers see. */
const WORDS = ['title', 'heading', 'subtitle', 'text', 'content', 'caption', 'description', 'label', 'quote', 'author']

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
  { name, attributes, inner }: Shortcode,
  context: ContentContext,
  expand: (inner: string) => string,
): string {
  const words = WORDS.map((key) => decodedText(attributes.get(key) ?? '')).filter((value) => /\p{L}/u.test(value))
  const kept = `${words.map((value) => `\n\n<p>${escapeHtml(value)}</p>\n\n`).join('')}${expand(inner ?? '')}`
  if (/[\p{L}\p{N}]/u.test(kept)) context.notes.changed(`shortcode [${name}] (its text stays)`)
  else context.notes.lost(`shortcode [${name}]`)
  // Page builders nest a dozen boxes: each of them ends a line.
  return inner === null ? kept : `\n\n${kept}\n\n`
}
