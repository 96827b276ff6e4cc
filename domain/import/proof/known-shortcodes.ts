/** Shortcodes that never stand in a text for their own sake, and those that do only where they have a value. */
const ALWAYS = 'gallery|wp_caption|caption|embed|playlist|media-credit|vc_\\w+|et_pb_\\w+'
const WITH_VALUE =
  'audio|video|youtube|vimeo|tweet|twitter|instagram|facebook|soundcloud|embedyt|sourcecode|source|code|pullquote|blockquote'
const LEFT = new RegExp(
  `\\[/?(?:${ALWAYS})(?:[\\s=][^\\[\\]\\n]{0,2000})?/?\\]|\\[(?:${WITH_VALUE})(?:=|\\s[^\\[\\]\\n]{0,200}=)[^\\[\\]\\n]{0,2000}\\]`,
  'g',
)
const BLOCK = /<!--\s*\/?wp:[^\n]{0,200}/g
const TAG = new RegExp(`\\[/?(?:${ALWAYS}|${WITH_VALUE})(?=[\\s\\]/=:])[^\\[\\]]{0,5000}\\]`, 'g')
const WORDS = /\b(?:title|heading|subtitle|text|content|caption|description|label|quote|author|name)="([^"]*)"/g

/** Shortcodes that were meant for the old site and stand in a text as they are. */
export const leftShortcodes = (text: string): string[] => text.match(LEFT) ?? []

const TEMPLATE = /\{\{[^{}\n]{0,200}\}{0,2}|\{%[^{}\n]{0,200}(?:%\})?/g

/** Tags of a template language that stand in a text as they are. */
export const leftTemplates = (text: string): string[] => text.match(TEMPLATE) ?? []

/** Comments of the block editor that stand in a text as they are. */
export const leftBlockComments = (text: string): string[] => text.match(BLOCK) ?? []

/**
 * A text of WordPress without the tags of its shortcodes and with the words that they hold. Beside the known ones those
 * of `names` are tags: an adapter's notes name what it took for a shortcode.
 */
export function withoutShortcodes(text: string, names: ReadonlySet<string>): string {
  if (!text.includes('[')) return text
  const wordsIn = (tag: string) => ` ${[...tag.matchAll(WORDS)].map(([, words]) => words).join(' ')} `
  const noted = [...names].filter((name) => /^[\w-]{1,60}$/.test(name))
  const others = noted.length > 0 && new RegExp(`\\[/?(?:${noted.join('|')})(?=[\\s\\]/=:])[^\\[\\]]{0,5000}\\]`, 'gi')
  const known = text.replaceAll(/\[(\[[^\]]*\])\]/g, ' ').replaceAll(TAG, wordsIn)
  return others ? known.replaceAll(others, wordsIn) : known
}
