import { type Footnotes, noteAfter } from '#domain/document/blocks/footnotes.ts'
import { absoluteHref } from '#domain/document/blocks/href.ts'
import { FLAGS, type Flag, type Span } from '#domain/document/blocks/schema.ts'
import { escapeHtml } from '#domain/document/html/escape-html.ts'

export type SpansToHtml = {
  /** Origin of the paper, to make every address absolute: `https://paper.example`. */
  origin: string
  /** Address of the story, before which links to its own parts stand. */
  page?: string
  notes: Footnotes
}

export const TAGS: Record<Flag, string> = {
  bold: 'strong',
  italic: 'em',
  code: 'code',
  sub: 'sub',
  sup: 'sup',
  strike: 's',
  insert: 'ins',
}

/** Renders spans as inline HTML, links outermost and absolute; `\n` becomes `<br>`, and stays inside `<pre>`. */
export function spansToHtml(spans: Span[], options: SpansToHtml, preformatted = false): string {
  return spans
    .map((span, at) => {
      const note = noteAfter(spans, at, options.notes)
      return spanToHtml(span, options, preformatted) + (note === null ? '' : `<sup role="doc-noteref">${note}</sup>`)
    })
    .join('')
}

function spanToHtml({ text, marks = [] }: Span, { origin, page = '' }: SpansToHtml, preformatted: boolean): string {
  const escaped = escapeHtml(text)
  let html = preformatted ? escaped : escaped.replaceAll('\n', '<br>')
  for (const type of FLAGS.toReversed()) {
    if (marks.some((mark) => mark.type === type)) html = `<${TAGS[type]}>${html}</${TAGS[type]}>`
  }
  const link = marks.find((mark) => mark.type === 'link')
  if (link?.type !== 'link') return html
  const href = link.href.startsWith('#') ? page + link.href : absoluteHref(link.href, origin)
  return `<a href="${escapeHtml(href)}">${html}</a>`
}
