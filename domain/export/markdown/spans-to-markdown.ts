import { type Footnotes, noteAfter } from '#domain/document/blocks/footnotes.ts'
import { FLAGS, type Mark, type Span } from '#domain/document/blocks/schema.ts'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { TAGS } from '#domain/document/html/spans-to-html.ts'

const entity = (character: string): string => `&#${character.charCodeAt(0)};`

/** Escapes text: nothing in it is mark-up, a link or a template tag to Markdown, Liquid or Hugo. */
export const markdownText = (text: string): string =>
  escapeHtml(text)
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/[\\`{}^~|$]|=(?==)|!(?=\[)|(?<=https?|ftp):(?=\/\/)|(?<=www)\.|@/gi, entity)
    .replace(/[*_[\]]/g, String.raw`\$&`)

/** Escapes the beginning of a line that would begin a list, a heading, a quotation or a definition. */
export const lineStart = (text: string): string =>
  text.replace(/^\s*(?:[#+:=-]|\d{1,9}(?=[.)]))/, (sign) =>
    /\d$/.test(sign) ? `${entity(sign.trim().charAt(0))}${sign.trim().slice(1)}` : entity(sign.trim()),
  )

/** Renders spans as Markdown; line breaks are `<br>`. `hasMarks`: footnotes are `[^1]`, otherwise raised numbers. */
export function spansToMarkdown(spans: Span[], notes: Footnotes, hasMarks: boolean): string {
  let written = ''
  // After an exclamation mark, a bracket would begin a picture.
  const add = (part: string) => (written = (part.startsWith('[') ? written.replace(/!$/, entity) : written) + part)
  for (const [at, span] of spans.entries()) {
    const note = noteAfter(spans, at, notes)
    add(spanToMarkdown(span, written.endsWith('*')))
    if (note !== null) add(hasMarks ? `[^${note}]` : `<sup role="doc-noteref">${note}</sup>`)
  }
  return written.replaceAll('\n', '<br>')
}

function spanToMarkdown({ text, marks = [] }: Span, isAfterSign: boolean): string {
  const has = (type: Mark['type']): boolean => marks.some((mark) => mark.type === type)
  const [, start = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  if (words === '') return text
  let written = has('code')
    ? `<code>${escapeHtml(words).replace(/[\\`*_[\]{}^~|]/g, entity)}</code>`
    : markdownText(words)
  // A sign of emphasis counts beside a letter, and two of them beside each other are one.
  const canMark =
    !FLAGS.slice(FLAGS.indexOf('code')).some(has) &&
    (start !== '' || !isAfterSign) &&
    [words.charAt(0), words.at(-1) ?? ''].every((one) => WORD.test(one))
  const marked = (sign: string, tag: string) => (canMark ? sign + written + sign : `<${tag}>${written}</${tag}>`)
  for (const flag of FLAGS.slice(FLAGS.indexOf('sub')))
    if (has(flag)) written = `<${TAGS[flag]}>${written}</${TAGS[flag]}>`
  if (has('italic')) written = marked('*', 'em')
  if (has('bold')) written = marked('**', 'strong')
  const link = marks.find((mark) => mark.type === 'link')
  if (link?.type === 'link') {
    // Some readers take an escaped bracket in a link for its end.
    const words = written.replace(/\\([[\]])/g, (_, bracket: string) => entity(bracket))
    written = `[${words}](<${link.href.replace(/[<>{}]/g, encodeURIComponent)}>)`
  }
  return start + written + end
}

const WORD = /[\p{L}\p{N}]/u
