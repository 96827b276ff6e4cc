import type { Context } from '#domain/document/html/context.ts'
import type { Draft } from '#domain/document/html/draft.ts'
import { fold } from '#domain/document/html/fold.ts'
import { lineText } from '#domain/document/html/line-text.ts'
import { attribute, type Element, isBlankNode, isElement, type Node } from '#domain/document/html/node.ts'
import { PLAIN } from '#domain/document/html/state.ts'

export type Caption = { text: string; cite: string; rest: Draft[] }

/** A caption or a quote's footer: its words, and apart from them a `<cite>` (or a credit) at its end. */
export function captionOf(nodes: Node[], context: Context): Caption {
  const last = nodes.findLast((node) => !isBlankNode(node))
  const cite = last && isElement(last) && isCite(last) ? last : undefined
  const words = fold(context.collect(cite ? nodes.filter((node) => node !== cite) : nodes, PLAIN, false), ' ')
  const cited = cite ? fold(context.collect(cite.childNodes, PLAIN, false), ' ') : undefined
  return {
    text: lineText(plain(words.spans), context),
    cite: lineText(plain(cited?.spans ?? []), context),
    rest: [...words.rest, ...(cited?.rest ?? [])],
  }
}

/** Who said it, and what that person is: without the dash before and the comma between. */
export function speakerOf(caption: { text: string; cite: string }): { speaker?: string; role?: string } {
  const said = [caption.text, caption.cite].map(bare).filter((words) => words !== '')
  const [speaker, role] = said
  return { ...(speaker !== undefined && { speaker }), ...(role !== undefined && { role }) }
}

const plain = (spans: { text: string }[]): string => spans.map((span) => span.text).join('')

const bare = (words: string): string => words.replace(/^[\s\u200b—–―-]+/, '').replace(/[\s\u200b,;]+$/, '')

function isCite(element: Element): boolean {
  return (
    element.tagName === 'cite' || /(?:^|[\s_-])(?:credit|copyright)(?:$|[\s_-])/.test(attribute(element, 'class') ?? '')
  )
}
