/** A part of a text with template tags. `inner` is what stands between the braces, `at` its place in the text. */
export type TemplatePart = {
  kind: 'text' | 'raw' | 'code' | 'value' | 'tag' | 'shortcode'
  text: string
  inner: string
  at: number
}

/** Beginnings of a part: code of every form, `{{` and `{%`. */
const OPEN = /^[ \t>]{0,40}(?:```+|~~~+)|`+|\{\{|\{%|<(?:pre|code)\b|^(?: {4}|\t)[ \t]*/gm
const OPEN_IN_HTML = /\{\{|\{%|<(?:pre|code)\b/g
const VALUE = /\{\{((?:(?!\{\{|\}\}|\{%(?! ))[^]){0,4000}?)\}\}/y
const TAG = /\{%((?:\{\{[^{}]{0,500}\}\}|(?!\{\{|\{%|%\})[^]){0,4000}?)%\}/y
const NAME = /^[-\s]*([\w-]+)/

/**
 * Divides a text into code, tags and the text between them. Code is what Markdown and HTML make code, and what stands in
 * `raw` and `highlight`. Comments of a template and what its loops repeat are a tag, with all that stands inside.
 */
export function scanTemplate(text: string, isHtml = false): TemplatePart[] {
  const next = isHtml ? OPEN_IN_HTML : OPEN
  const parts: TemplatePart[] = []
  const missing = new Set<string>()
  let from = 0
  next.lastIndex = 0
  for (let open = next.exec(text); open; open = next.exec(text)) {
    const part = partAt(text, open, missing)
    if (!part) continue
    if (open.index > from) parts.push({ kind: 'text', text: text.slice(from, open.index), inner: '', at: from })
    from = open.index + part.length
    parts.push({
      kind: part.kind,
      text: part.text ?? text.slice(open.index, from),
      inner: part.inner ?? '',
      at: open.index,
    })
    // A part without length would be found again.
    next.lastIndex = Math.max(from, open.index + 1)
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from), inner: '', at: from })
  return parts
}

type Found = { kind: TemplatePart['kind']; length: number; text?: string; inner?: string }

function partAt(text: string, { 0: begin, index }: RegExpExecArray, missing: Set<string>): Found | null {
  if (begin === '{{') return valueAt(text, index, missing)
  if (begin === '{%') return tagAt(text, index, missing)
  if (begin.startsWith('<')) {
    const end = `</${begin.slice(1)}>`
    const at = missing.has(end) ? -1 : text.indexOf(end, index)
    if (at < 0) missing.add(end)
    return at < 0 ? null : code(text, index, at + end.length)
  }
  if (/^\s+$/.test(begin)) return indentedAt(text, index, begin.length)
  const marks = /[`~]+$/.exec(begin)?.[0] ?? ''
  const line = endOfLine(text, index)
  const isFence =
    marks.length > 2 &&
    /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, index - 41), index + begin.length - marks.length))
  if (isFence && !(marks.startsWith('`') && text.slice(index + begin.length, line).includes('`'))) {
    const end = new RegExp(`^[ \\t>]{0,40}\\${marks.charAt(0)}{${marks.length},}[ \\t]*$`, 'gm')
    end.lastIndex = line
    const found = end.exec(text)
    return code(text, index, found ? found.index + found[0].length : text.length)
  }
  return inlineCode(text, index + begin.length, marks.length, index)
}

const endOfLine = (text: string, from: number): number => {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}

/** Code as it is shown: generators take `raw` and their own escapes off in it, too. */
function code(text: string, from: number, to: number): Found {
  const shown = text
    .slice(from, to)
    .replace(/\{%-?\s*(?:end)?raw\s*-?%\}\n?/g, '')
    .replace(/(\{\{[<%])\/\*(.*?)\*\/([>%]\}\})/g, '$1$2$3')
  return { kind: 'code', length: to - from, text: shown }
}

/** Code ends at as many backticks as it begins with, in its own paragraph; otherwise there is none. */
function inlineCode(text: string, from: number, length: number, begin: number): Found | null {
  const near = text.slice(from, from + 4_000)
  for (const { 0: run, index } of near.matchAll(/`+|\n[ \t]*\n/g)) {
    if (!run.startsWith('`')) return null
    if (run.length === length) return code(text, begin, from + index + length)
  }
  return null
}

/** An indented line: code after an empty line, but in a list; in an element of HTML its spaces are none of the text. */
function indentedAt(text: string, at: number, length: number): Found | null {
  const before = text.slice(Math.max(0, at - 2_000), at)
  const lines = before.split('\n').filter((line) => line.trim() !== '' && !/^(?: {2,}|\t)/.test(line))
  const above = lines.at(-1) ?? ''
  const element = /^<(div|section|article|aside|blockquote|figure|details|center|table)\b/i.exec(above)?.[1]
  if (element !== undefined && !above.includes(`</${element}`)) return { kind: 'raw', length, text: '' }
  const isAfterEmpty = at === 0 || /(?:^|\n)[ \t]*\n$/.test(before)
  if (!isAfterEmpty || /^\s*(?:[-*+]|\d+[.)]|\[\^|:)/.test(above)) return null
  return code(text, at, endOfIndented(text, at))
}

function endOfIndented(text: string, from: number): number {
  const end = /^(?! {4}|\t|[ \t]*$)/gm
  end.lastIndex = endOfLine(text, from)
  return end.exec(text)?.index ?? text.length
}

function valueAt(text: string, at: number, missing: Set<string>): Found | null {
  VALUE.lastIndex = at
  const [whole, inner = ''] = VALUE.exec(text) ?? []
  if (whole === undefined) return null
  if (!/^[<%]/.test(inner)) return { kind: 'value', length: whole.length, inner }
  const own = inner.slice(1, -1)
  if (/^\s*\/\*/.test(own))
    return { kind: 'raw', length: whole.length, text: whole.replace(/\/\*\s*/, '').replace(/\s*\*\//, '') }
  if (NAME.exec(own)?.[1] !== 'highlight') return { kind: 'shortcode', length: whole.length, inner: own }
  return (
    blockTo(text, at, whole, /\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/g, missing) ?? {
      kind: 'shortcode',
      length: whole.length,
      inner: own,
    }
  )
}

function tagAt(text: string, at: number, missing: Set<string>): Found | null {
  TAG.lastIndex = at
  const [whole, inner = ''] = TAG.exec(text) ?? []
  if (whole === undefined) return null
  const name = NAME.exec(inner)?.[1] ?? ''
  const isBlock = /^(?:raw|highlight|comment|for|tablerow|verbatim|codeblock)$/.test(name)
  const block = isBlock ? blockTo(text, at, whole, new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'g'), missing) : null
  if (!block) return { kind: 'tag', length: whole.length, inner }
  if (name === 'raw' || name === 'verbatim') return { ...block, kind: 'raw', text: block.inner ?? '' }
  return name === 'highlight' || name === 'codeblock' ? block : { kind: 'tag', length: block.length, inner }
}

/** A tag with all up to its end, as code; null where it has no end. */
function blockTo(text: string, at: number, begin: string, end: RegExp, missing: Set<string>): Found | null {
  end.lastIndex = at + begin.length
  const found = missing.has(end.source) ? null : end.exec(text)
  if (!found) {
    missing.add(end.source)
    return null
  }
  const inner = text.slice(at + begin.length, found.index)
  const runs = [...inner.matchAll(/`{3,}/g)].map(([run]) => run.length)
  const fence = '`'.repeat(Math.max(2, ...runs) + 1)
  const shown = `\n\n${fence}\n${inner.replace(/^\n|\n$/g, '')}\n${fence}\n\n`
  return { kind: 'code', length: found.index + found[0].length - at, text: shown, inner }
}
