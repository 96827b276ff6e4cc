import type { Span } from '#domain/document/blocks/schema.ts'
import type { Context } from '#domain/document/html/context.ts'
import type { Draft } from '#domain/document/html/draft.ts'
import { flattenBlocks } from '#domain/document/html/flatten-blocks.ts'
import { attribute, type Element, isBlankNode, isElement, type Node } from '#domain/document/html/node.ts'
import { paragraphOf } from '#domain/document/html/paragraph-of.ts'
import { PLAIN } from '#domain/document/html/state.ts'
import { lineText, MAX_LINE } from '#domain/document/text/line-text.ts'
import { spansText } from '#domain/document/text/spans-text.ts'

export type Caption = { text: string; cite: string; rest: Draft[] }

/**
 * Text of a caption or of a quote's footer, with a `<cite>` (or credit) at its end apart. Text too long for a caption
 * becomes a paragraph in `rest`.
 */
export function captionOf(nodes: Node[], context: Context): Caption {
  const last = nodes.findLast((node) => !isBlankNode(node))
  const cite = last && isElement(last) && isCite(last) ? last : undefined
  const drafts = context.collect(cite ? nodes.filter((node) => node !== cite) : nodes, PLAIN, false)
  const citing = cite ? context.collect(cite.childNodes, PLAIN, false) : []
  if (isLong(drafts) || isLong(citing)) return { text: '', cite: '', rest: [...drafts, ...citing] }
  const words = flattenBlocks(drafts, ' ')
  const cited = flattenBlocks(citing, ' ')
  const rest = [...words.rest, ...cited.rest]
  const text = plain(words.spans)
  const credit = plain(cited.spans)
  if (Math.max(text.length, credit.length) > MAX_LINE)
    return { text: '', cite: '', rest: [...paragraphOf(words.spans), ...paragraphOf(cited.spans), ...rest] }
  nameLinks([...words.spans, ...cited.spans], context)
  return { text: lineText(text, context), cite: lineText(credit, context), rest }
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

/** Names links whose words stay, because captions have none; neighbouring spans with one address are one link. */
function nameLinks(spans: Span[], context: Context): void {
  const hrefs = spans.map(({ marks }) => marks?.find((mark) => mark.type === 'link')?.href)
  for (const [at, href] of hrefs.entries())
    if (href !== undefined && href !== hrefs[at - 1]) context.dropped.name('link in a caption', href)
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
