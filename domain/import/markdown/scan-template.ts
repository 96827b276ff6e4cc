import { escapeHtml } from '#domain/document/html/escape-html.ts'

/** A part of a template. `inner` stands between its braces, or, in a block, before its end. `line` counts from 0. */
export type TemplatePart = {
  kind: 'value' | 'tag' | 'code' | 'shown' | 'nothing' | 'brace'
  text: string
  inner: string
  line: number
}
/** Place of a part in a page: within a tag of HTML, in a text, or in a paragraph of its own. */
export type PartPlace = 'attribute' | 'text' | 'alone'

const PART = [
  String.raw`\{\{(?:(?!\{\{|\}\}|\{%(?! )|\n[ \t]*\n)[^]){0,4000}?\}\}`,
  String.raw`\{%(?:\{\{[^{}]{0,500}\}\}|(?!\{\{|\{%|%\}|\n[ \t]*\n)[^]){0,4000}?%\}`,
  // Attributes of kramdown and Goldmark are no words.
  String.raw`\{:[^{}\n]{0,500}\}|^\{(?:[.#][\w-]+|[\w-]+=)[^{}\n]{0,300}\}(?=[ \t]*$)`,
  String.raw`(?<=[)\]}*_\x60])\{(?:[.#][\w-]+|[\w-]+=[^{}\n]{0,200})(?:\s[^{}\n]{0,300})?\}`,
  // Braces that never close.
  String.raw`\{\{[<%]?|\{%|[>%]?\}\}(?!\})|%\}`,
].join('|')
const BLOCKS = /^(?:raw|verbatim|highlight|codeblock|comment|for|tablerow)$/

/**
 * Makes HTML of a text with parts of a template: `toHtml` makes it of the text with a word in the place of each, and
 * `resolve` says what stands there instead. In code, as HTML shows it, a part stays as it was written.
 */
export function withTemplate(
  text: string,
  isHtml: boolean,
  toHtml: (text: string) => string,
  resolve: (part: TemplatePart, place: PartPlace) => string,
): string {
  let key = 'zqt'
  while (text.includes(key)) key += 'q'
  const parts: TemplatePart[] = []
  const words = scan(text, (part) => `${key}${parts.push(part) - 1}z`)
  if (parts.length === 0) return toHtml(words)
  const one = `${key}\\d+z`
  const line = `[ \\t]*(?:${one}[ \\t]*)+`
  const html = toHtml(isHtml ? words : words.replace(new RegExp(`^${line}$(?!\\n(?: {4}|\\t))`, 'gm'), '\n$&\n'))
  const partAt = (at: string) => parts[Number(at)] ?? { kind: 'nothing', text: '', inner: '', line: 0 }
  const each = (found: string, make: (part: TemplatePart) => string) =>
    found.replace(new RegExp(`${key}(\\d+)z`, 'g'), (_, at: string) => make(partAt(at)))
  let depth = 0
  const replaced = (found: string, end: string | undefined, code: string | undefined, at: number): string => {
    if (code !== undefined) depth = Math.max(0, depth + (end === '/' ? -1 : 1))
    if (found.startsWith('<') && code === undefined) depth = 0
    if (!found.includes(key)) return found
    if (depth > 0) return each(found.replace(/^\n|\n$/g, ''), ({ text: own }) => escapeHtml(own))
    const before = html.slice(Math.max(0, at - 2_000), at)
    const place = before.lastIndexOf('<') > before.lastIndexOf('>') ? 'attribute' : 'text'
    if (!found.startsWith('<')) return each(found, (part) => resolve(part, place))
    const inner = each(found.replace(/^<p>\s*|\s*<\/p>\n?$/g, ''), (part) => resolve(part, 'alone'))
    if (inner.trim() === '') return ''
    return /^\s*<(?!\/?a\b)/.test(inner) ? `${inner.trim()}\n` : `<p>${inner}</p>\n`
  }
  const places = `<p>\\s*(?:${one}\\s*)+</p>\\n?|<(/?)(pre|code)\\b|</?(?:p|li|h\\d)\\b|\\n${line}\\n(?! {4}|\\t)|${one}`
  return html.replace(new RegExp(places, 'g'), replaced)
}

/** Puts a word in the place of each part. */
function scan(text: string, put: (part: TemplatePart) => string): string {
  const next = new RegExp(PART, 'gm')
  const missing = new Set<string>()
  let [made, from, counted, line] = ['', 0, 0, 0]
  for (let found = next.exec(text); found; found = next.exec(text)) {
    line += text.slice(counted, found.index).split('\n').length - 1
    counted = found.index
    const part = { ...partOf(found[0]), line }
    const name = /^[-\s]*([\w-]+)/.exec(part.inner)?.[1] ?? ''
    const block = part.kind === 'tag' && BLOCKS.test(name) ? blockAt(text, next.lastIndex, name, missing) : null
    made += text.slice(from, found.index)
    if (block === null) made += put(part)
    else if (name === 'raw' || name === 'verbatim')
      made += block.inner.replace(/[{%}]{2,}/g, (braces) => put({ ...part, kind: 'shown', text: braces }))
    else {
      const isCode = name === 'highlight' || name === 'codeblock'
      const whole = text.slice(found.index, block.end)
      made += put(isCode ? { ...part, kind: 'code', text: whole, inner: block.inner } : { ...part, text: whole })
    }
    from = block?.end ?? next.lastIndex
    next.lastIndex = from
  }
  return made + text.slice(from)
}

function partOf(text: string): Omit<TemplatePart, 'line'> {
  const inner = text.slice(2, -2)
  if (text.startsWith('{%') && text.length > 3) return { kind: 'tag', text, inner }
  if (/^\{[^{%]/.test(text)) return { kind: 'nothing', text, inner: '' }
  if (!text.startsWith('{{') || !text.endsWith('}}')) return { kind: 'brace', text, inner: '' }
  const comment = /^[<%]\s*\/\*([^]*)\*\/\s*[%>]$/.exec(inner)
  if (comment) return { kind: 'shown', text: text.replace(/\/\*\s*|\s*\*\//g, ''), inner: '' }
  if (/^[<%]/.test(inner)) return { kind: 'tag', text, inner: inner.slice(1, -1) }
  // A function of Zola is a shortcode: `{{ youtube(id="…") }}`.
  return { kind: /^[-\s]*\w+\([^]*\)[-\s]*$/.test(inner) ? 'tag' : 'value', text, inner }
}

/** Text of a block up to its end; null where it has none. */
function blockAt(text: string, from: number, name: string, missing: Set<string>) {
  const end = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}|\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`, 'g')
  end.lastIndex = from
  const found = missing.has(name) ? null : end.exec(text)
  if (found === null) missing.add(name)
  return found && { inner: text.slice(from, found.index), end: end.lastIndex }
}
