import { embedOf } from '#domain/document/blocks/embed-of.ts'
import { captionOf, nameLinks, speakerOf } from '#domain/document/html/caption-of.ts'
import type { Context } from '#domain/document/html/context.ts'
import type { Draft } from '#domain/document/html/draft.ts'
import { flattenBlocks } from '#domain/document/html/flatten-blocks.ts'
import { hrefOf } from '#domain/document/html/href-of.ts'
import { attribute, type Element, isBlankNode, isElement, type Node } from '#domain/document/html/node.ts'
import { addressOfPost, postWords } from '#domain/document/html/quoted-post.ts'
import { embedOrLink } from '#domain/document/html/snippet.ts'
import type { State } from '#domain/document/html/state.ts'

/**
 * Converts a quotation with its speaker. An embedded post becomes a quotation with its address, and the embed after it.
 */
export function quote(element: Element, state: State, context: Context): Draft[] {
  const post = addressOfPost(element)
  const parts = post === null ? partsOf(element) : postWords(element)
  const said = flattenBlocks(context.collect(parts.said, state, false))
  const caption = parts.by ? captionOf(parts.by, context) : null
  const embed = post === null ? null : embedOf(post)
  const embeds: Draft[] = embed ? [{ type: 'embed', ...embed, title: '' }] : []
  const rest = [...said.rest, ...(caption?.rest ?? []), ...embeds]
  const cite = post ?? attribute(element, 'cite')
  const href = cite === undefined || cite === '' ? null : hrefOf(cite, context)
  if (caption) nameLinks(caption, context)
  const by = caption ? speakerOf(caption) : {}
  // A post that no embed shows names its site, which its address is linked by.
  const place =
    post !== null && !embed && href && by.speaker === undefined
      ? URL.parse(href)?.host.replace(/^www\./, '')
      : undefined
  // Without quoted text, the line below it is the quotation.
  const spoken = said.spans.length > 0 ? { spans: said.spans, ...by } : shiftedUp(by)
  if (spoken) return [{ type: 'quote', ...spoken, ...(place && { place }), ...(href && { href }) }, ...rest]
  return place ? [...(embedOrLink(element, href ?? '', context) ?? []), ...rest] : rest
}

function shiftedUp({ speaker, role }: { speaker?: string; role?: string }) {
  return speaker === undefined ? null : { spans: [{ text: speaker }], ...(role !== undefined && { speaker: role }) }
}

function partsOf(element: Element): { said: Node[]; by: Node[] | null } {
  const by = speakerNodes(element)
  return { said: element.childNodes.filter((node) => node !== by), by: by ? by.childNodes : null }
}

/** The `<footer>`, or the `<cite>` that ends the quote alone or in a paragraph of its own. */
function speakerNodes(element: Element): Element | undefined {
  const last = element.childNodes.findLast((node) => !isBlankNode(node))
  if (!last || !isElement(last)) return undefined
  if (last.tagName === 'footer' || last.tagName === 'cite') return last
  return last.tagName === 'p' && isCiteAlone(last.childNodes) ? last : undefined
}

function isCiteAlone(nodes: Node[]): boolean {
  const full = nodes.filter((node) => !isBlankNode(node))
  return full.length === 1 && full[0] !== undefined && isElement(full[0]) && full[0].tagName === 'cite'
}
