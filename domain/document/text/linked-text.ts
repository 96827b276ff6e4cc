import type { Span } from '#domain/document/blocks/schema.ts'

/** A link in a text without marks: its characters from `from` to before `to`. */
export type LinkPart = { from: number; to: number; href: string }
type Links = readonly LinkPart[] | undefined

/** Spans of a text with its links; a link that is beyond the text, or overlaps the one before it, is left out. */
export function linkedSpans(text: string, links: Links): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const { from, to, href } of [...(links ?? [])].sort((a, b) => a.from - b.from)) {
    if (from < at || to > text.length || from >= to) continue
    if (from > at) spans.push({ text: text.slice(at, from) })
    spans.push({ text: text.slice(from, to), marks: [{ type: 'link', href }] })
    at = to
  }
  return at < text.length ? [...spans, { text: text.slice(at) }] : spans
}

/** Links of a text that begins `by` characters further on. */
export const shifted = (links: Links, by: number): LinkPart[] =>
  (links ?? []).map(({ from, to, href }) => ({ from: from + by, to: to + by, href }))

/** Links of a text after an edit: words typed within one belong to it, words beside it do not. */
export function linksAfterEdit(links: Links, before: string, after: string): LinkPart[] {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = before.length
  const by = after.length - before.length
  while (end > start && end + by > start && before[end - 1] === after[end + by - 1]) end--
  const moved = (links ?? []).map(({ from, to, href }) => ({
    from: from >= end ? from + by : Math.min(from, start),
    to: to <= start ? to : to >= end ? to + by : start,
    href,
  }))
  return moved.filter(({ from, to }) => from < to)
}
