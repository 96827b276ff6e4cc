import { escapeHtml } from '#domain/document/escape-html.ts'
import type { Span } from '#domain/document/schema.ts'

const TAGS = { bold: 'strong', italic: 'em', code: 'code' } as const

/** Spans as inline HTML, links outermost and absolute; `\n` is `<br>`, or itself inside `<pre>`. */
export function spansToHtml(spans: Span[], origin: string, preformatted = false): string {
  return spans.map((span) => spanToHtml(span, origin, preformatted)).join('')
}

function spanToHtml({ text, marks = [] }: Span, origin: string, preformatted: boolean): string {
  const escaped = escapeHtml(text)
  let html = preformatted ? escaped : escaped.replaceAll('\n', '<br>')
  for (const type of ['code', 'italic', 'bold'] as const) {
    if (marks.some((mark) => mark.type === type)) html = `<${TAGS[type]}>${html}</${TAGS[type]}>`
  }
  const link = marks.find((mark) => mark.type === 'link')
  if (link?.type !== 'link') return html
  const href = link.href.startsWith('/') ? new URL(link.href, origin).href : link.href
  return `<a href="${escapeHtml(href)}">${html}</a>`
}
