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

/**
 * The part of a text that somebody who selected from `from` to before `to` means to link: the link that holds the
 * selection, else the selected words without spaces at their ends, else the whole text. Its `href` is empty where it is
 * no link yet; null where the text has no words.
 */
export function partToLink(text: string, links: Links, selected: { from: number; to: number }): LinkPart | null {
  const around = (links ?? []).find(({ from, to }) => from <= selected.from && selected.to <= to)
  if (around) return around
  const [start, end] = selected.from < selected.to ? [selected.from, selected.to] : [0, text.length]
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return words.trim() === '' ? null : { from, to: from + words.trim().length, href: '' }
}

/** Links of a text once a part of it leads to its `href`, or nowhere if that is empty; no two of them overlap. */
export function withLink(links: Links, part: LinkPart): LinkPart[] {
  const others = (links ?? []).flatMap((link) => [
    { ...link, to: Math.min(link.to, part.from) },
    { ...link, from: Math.max(link.from, part.to) },
  ])
  const all = part.href === '' ? others : [...others, part]
  return all.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from)
}
