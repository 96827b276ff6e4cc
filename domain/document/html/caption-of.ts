import type { Span } from '#domain/document/blocks/schema.ts'
import type { Context } from '#domain/document/html/context.ts'
import type { Draft } from '#domain/document/html/draft.ts'
import { flattenBlocks } from '#domain/document/html/flatten-blocks.ts'
import { attribute, type Element, isBlankNode, isElement, type Node } from '#domain/document/html/node.ts'
import { paragraphOf } from '#domain/document/html/paragraph-of.ts'
import { PLAIN } from '#domain/document/html/state.ts'
import { lineText, MAX_LINE } from '#domain/document/text/line-text.ts'
import type { LinkPart } from '#domain/document/text/linked-text.ts'
import { spansText } from '#domain/document/text/spans-text.ts'

export type Caption = { text: string; links: LinkPart[]; cite: string; citeLinks: LinkPart[]; rest: Draft[] }
const NO_LINKS = { links: [], citeLinks: [] }

/**
 * Text of a caption or of a quote's footer, with a `<cite>` (or credit) at its end apart. Text too long for a caption
 * becomes a paragraph in `rest`.
 */
export function captionOf(nodes: Node[], context: Context): Caption {
  const last = nodes.findLast((node) => !isBlankNode(node))
  const cite = last && isElement(last) && isCite(last) ? last : undefined
  const drafts = context.collect(cite ? nodes.filter((node) => node !== cite) : nodes, PLAIN, false)
  const citing = cite ? context.collect(cite.childNodes, PLAIN, false) : []
  if (isLong(drafts) || isLong(citing)) return { text: '', cite: '', ...NO_LINKS, rest: [...drafts, ...citing] }
  const words = flattenBlocks(drafts, ' ')
  const cited = flattenBlocks(citing, ' ')
  const rest = [...words.rest, ...cited.rest]
  const text = plain(words.spans)
  const credit = plain(cited.spans)
  if (Math.max(text.length, credit.length) > MAX_LINE)
    return {
      text: '',
      cite: '',
      ...NO_LINKS,
      rest: [...paragraphOf(words.spans), ...paragraphOf(cited.spans), ...rest],
    }
  const [links, citeLinks] = [linksIn(words.spans), linksIn(cited.spans)]
  return { text: lineText(text, context), links, cite: lineText(credit, context), citeLinks, rest }
}

/** True for text too long for a caption, determined without joining it. */
function isLong(drafts: Draft[]): boolean {
  let length = 0
  for (const draft of drafts) {
    if (!('spans' in draft)) continue
    for (const span of draft.spans) {
      length += span.text.length
      if (length > MAX_LINE) return true
    }
  }
  return false
}

/** Speaker and role of a quote, without the leading dash and the comma between them. */
export function speakerOf(caption: { text: string; cite: string }): { speaker?: string; role?: string } {
  const said = [caption.text, caption.cite].map(bare).filter((words) => words !== '')
  const [speaker, role] = said
  return { ...(speaker !== undefined && { speaker }), ...(role !== undefined && { role }) }
}

/** Names the links of a caption whose words go where no link can be. */
export function nameLinks({ links, citeLinks }: Caption, context: Context): void {
  for (const { href } of [...links, ...citeLinks]) context.dropped.name('link in a caption', href)
}

/** Links of a caption by their places in its text; neighbouring spans with one address are one link. */
function linksIn(spans: Span[]): LinkPart[] {
  const links: LinkPart[] = []
  let from = 0
  for (const [at, { marks }] of spans.entries()) {
    const to = plain(spans.slice(0, at + 1)).length
    const href = marks?.find((mark) => mark.type === 'link')?.href
    const last = links.at(-1)
    if (last?.to === from && last.href === href) last.to = to
    else if (href !== undefined && !href.startsWith('#')) links.push({ from, to, href })
    from = to
  }
  return links
}

/** Writes footnotes into the text in brackets, because captions have none. */
const plain = (spans: Span[]): string =>
  spansText(
    spans.map((span) => {
      const note = span.marks?.find((mark) => mark.type === 'footnote')
      return note ? { ...span, text: `${span.text} (${note.text})` } : span
    }),
  )

const bare = (words: string): string => words.replace(/^[\s\u200b—–―-]+/, '').replace(/[\s\u200b,;]+$/, '')

function isCite(element: Element): boolean {
  return (
    element.tagName === 'cite' || /(?:^|[\s_-])(?:credit|copyright)(?:$|[\s_-])/.test(attribute(element, 'class') ?? '')
  )
}
