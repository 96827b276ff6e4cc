export type Shortcode = {
  name: string
  /** Attributes as they stand in the text. */
  written: string
  attributes: Map<string, string>
  /** Values without a name, in order. */
  values: string[]
  /** Text between the tags; null for one without an end. */
  inner: string | null
  /** True within `<pre>` and `<code>`, where brackets are mostly code. */
  isInCode: boolean
  /** True where it and its text are a part of a line: words stand right before or behind it. */
  isInLine: boolean
}

const TAG = /\[(\[?)(\/?)([a-z][\w-]*)(?=[\s\]/=:])((?:"[^"]{0,5000}"|'[^']{0,5000}'|[^[\]"']){0,2000})\](\]?)/iy
const ATTRIBUTE =
  /([\w-]+)\s*=\s*"([^"]*)"|([\w-]+)\s*=\s*'([^']*)'|([\w-]+)\s*=\s*([^\s'"]+)|"([^"]*)"|'([^']*)'|(\S+)/g
const SKIPPED: [begin: string, end: string][] = [
  ['<!--', '-->'],
  ['<script', '</script'],
  ['<style', '</style'],
]

/** Letters beside a shortcode in which words are looked for, and those that a part of a line has at most. */
const NEAR = 200
const LONGEST = 5_000
/** Parts that end a line. */
const BLOCKS = /\n[ \t]*\n|^\s*\n|<\/?(?:p|div|h[1-6]|ul|ol|li|table|figure|blockquote|pre|hr|iframe|section)\b|<!--/i
const IN_LINE = String.raw`(?:[ \t]|</?(?:a|abbr|b|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>)*`
const WORDS_BEFORE = new RegExp(String.raw`[^\s>\]]${IN_LINE}$`, 'i')
const WORDS_AFTER = new RegExp(String.raw`^${IN_LINE}[^\s<[]`, 'i')

type Handlers = {
  /** HTML of a shortcode; null where the brackets are ordinary text. */
  onShortcode: (shortcode: Shortcode) => string | null
  /** HTML for an end without a beginning; null where it is ordinary text. */
  onEnd: (name: string) => string | null
}

/**
 * Replaces the shortcodes of a text, `[name a="b"]…[/name]`. Tags of HTML, comments and scripts are skipped, and
 * `[[name]]` becomes `[name]`, written so that no later pass takes it for one.
 */
export function replaceShortcodes(text: string, handlers: Handlers): string {
  const endless = new Set<string>()
  let out = ''
  let at = 0
  let codeDepth = 0
  for (let start = text.search(/[[<]/); start >= 0; start = nextOf(text, at)) {
    out += text.slice(at, start)
    at = start
    const end = text[start] === '<' ? endOfMarkup(text, start) : 0
    if (end > 0) {
      const [, slash, isCode] = /^<(\/?)(pre|code)?\b/i.exec(text.slice(start, start + 8)) ?? []
      if (isCode) codeDepth = Math.max(codeDepth + (slash === '/' ? -1 : 1), 0)
      out += text.slice(start, end)
      at = end
      continue
    }
    const read = readShortcode({ text, start, isInCode: codeDepth > 0 }, endless, handlers)
    out += read.html
    at = read.end
  }
  return out + text.slice(at)
}

function nextOf(text: string, from: number): number {
  const found = /[[<]/g
  found.lastIndex = from
  return found.exec(text)?.index ?? -1
}

function endOfMarkup(text: string, start: number): number {
  const begin = text.slice(start, start + 8).toLowerCase()
  const section = SKIPPED.find(([name]) => begin.startsWith(name))
  if (section) {
    const end = text.indexOf(section[1], start + 4)
    return end < 0 ? start + 1 : end + section[1].length
  }
  const tag = /^<\/?[a-z][^<>]*>/i.exec(text.slice(start, start + 4_000))
  return start + (tag?.[0].length ?? 1)
}

type Place = { text: string; start: number; isInCode: boolean }

function readShortcode({ text, start, isInCode }: Place, endless: Set<string>, handlers: Handlers) {
  const plain = { html: text.slice(start, start + 1), end: start + 1 }
  TAG.lastIndex = start
  const [whole, escape = '', slash = '', written = '', rest = '', close = ''] = TAG.exec(text) ?? []
  if (whole === undefined) return plain
  if (escape !== '' && close === '') return escapedWhole(text, start, written, endless) ?? plain
  const end = start + whole.length - (escape === '' ? close.length : 0)
  if (escape !== '') return { html: `&#91;${slash}${written}${rest}&#93;`, end }
  const name = written.toLowerCase()
  if (slash !== '') {
    const html = isInCode ? null : handlers.onEnd(name)
    return html === null ? plain : { html, end }
  }
  const isVoid = rest.endsWith('/')
  const closing = isVoid || endless.has(name) ? -1 : closingOf(text, name, end)
  if (closing < 0 && !isVoid) endless.add(name)
  const bare = isVoid ? rest.slice(0, -1) : rest
  const inner = closing < 0 ? null : text.slice(end, closing)
  const after = closing < 0 ? end : closing + name.length + 3
  const isInLine = isOfLine(text.slice(Math.max(0, start - NEAR), start), inner ?? '', text.slice(after, after + NEAR))
  const html = handlers.onShortcode({ name, written: bare.trim(), ...attributesOf(bare), inner, isInCode, isInLine })
  return html === null ? plain : { html, end: after }
}

function isOfLine(before: string, inner: string, after: string): boolean {
  if (inner.length > LONGEST || BLOCKS.test(inner) || /\n[ \t]*$/.test(inner)) return false
  return WORDS_BEFORE.test(before) || WORDS_AFTER.test(after)
}

/** `[[name]…[/name]]` as text; null where a second bracket on one side only belongs to the text. */
function escapedWhole(text: string, start: number, name: string, endless: Set<string>) {
  const close = `[/${name}]]`
  const at = endless.has(close) ? -1 : text.indexOf(close, start)
  if (at < 0) {
    endless.add(close)
    return null
  }
  const end = at + close.length
  const html = text
    .slice(start + 1, end - 1)
    .replaceAll('[', '&#91;')
    .replaceAll(']', '&#93;')
  return { html, end }
}

/** Position of the end tag that belongs to a shortcode; those inside it that have the same name are counted. */
function closingOf(text: string, name: string, from: number): number {
  const tag = new RegExp(String.raw`\[(/?)${name}(?=[\s\]/=])`, 'gi')
  tag.lastIndex = from
  let depth = 1
  let last = -1
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    if (found[1] !== '/') depth++
    else {
      last = last < 0 ? found.index : last
      if (--depth === 0) return found.index
    }
  }
  // Beginnings without an end, as with [caption] twice: the nearest end counts.
  return last
}

function attributesOf(rest: string): Pick<Shortcode, 'attributes' | 'values'> {
  const attributes = new Map<string, string>()
  const values: string[] = []
  const plain = rest.replaceAll(/&(?:quot|#8220|#8221|#8243);|[“”″]/g, '"').replaceAll(/\u00a0|&nbsp;/g, ' ')
  // `[youtube=https://…]` has its value right behind the name.
  const [, direct] = /^=\s*["']?([^"'\s]+)/.exec(plain) ?? []
  if (direct !== undefined) return { attributes, values: [direct] }
  for (const [, a, b, c, d, e, f, g, h, i] of plain.matchAll(ATTRIBUTE)) {
    const key = a ?? c ?? e
    if (key === undefined) values.push(g ?? h ?? i ?? '')
    else if (!attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), b ?? d ?? f ?? '')
  }
  return { attributes, values }
}
