import { embedOf } from '#domain/document/embed-of.ts'
import { captionOf, speakerOf } from '#domain/document/html/caption-of.ts'
import type { Context } from '#domain/document/html/context.ts'
import type { Draft } from '#domain/document/html/draft.ts'
import { fold } from '#domain/document/html/fold.ts'
import { hrefOf } from '#domain/document/html/href-of.ts'
import { attribute, type Element, isBlankNode, isElement, type Node } from '#domain/document/html/node.ts'
import type { State } from '#domain/document/html/state.ts'

/** A quotation with who said it, or the post that another site quotes this way. */
export function quote(element: Element, state: State, context: Context): Draft[] {
  const post = postOf(element)
  if (post) return [post]
  const by = speakerNodes(element)
  const said = fold(
    context.collect(
      element.childNodes.filter((node) => node !== by),
      state,
      false,
    ),
  )
  const caption = by ? captionOf(by.childNodes, context) : null
  const rest = [...said.rest, ...(caption?.rest ?? [])]
  if (said.spans.length === 0) return rest
  const cite = attribute(element, 'cite')
  const href = cite === undefined ? null : hrefOf(cite, context)
  return [{ type: 'quote', spans: said.spans, ...(caption && speakerOf(caption)), ...(href && { href }) }, ...rest]
}

/** The `<footer>`, or the `<cite>` that ends the quote alone or in a paragraph of its own. */
function speakerNodes(element: Element): Element | undefined {
  const last = element.childNodes.findLast((node) => !isBlankNode(node))
  if (!last || !isElement(last)) return undefined
  if (last.tagName === 'footer' || last.tagName === 'cite') return last
  return last.tagName === 'p' && isCiteAlone(last.childNodes) ? last : undefined
}

function isCiteAlone(nodes: Node[]): boolean {
  const shown = nodes.filter((node) => !isBlankNode(node))
  return shown.length === 1 && shown[0] !== undefined && isElement(shown[0]) && shown[0].tagName === 'cite'
}

function postOf(element: Element): Draft | null {
  const names = attribute(element, 'class') ?? ''
  if (!/twitter-(?:tweet|video)|instagram-media|bluesky-embed|mastodon-embed/.test(names)) return null
  const at = attribute(element, 'data-bluesky-uri')?.match(/^at:\/\/([\w.:-]+)\/app\.bsky\.feed\.post\/(\w+)$/)
  const address =
    (at && `https://bsky.app/profile/${at[1]}/post/${at[2]}`) ??
    attribute(element, 'data-instgrm-permalink') ??
    attribute(element, 'data-embed-url')?.replace(/\/embed\/?$/, '') ??
    lastHref(element.childNodes)
  const embed = embedOf(address)
  return embed && { type: 'embed', ...embed, title: '' }
}

function lastHref(nodes: Node[]): string {
  for (const node of nodes.toReversed()) {
    if (!isElement(node)) continue
    const href = (node.tagName === 'a' ? attribute(node, 'href') : undefined) ?? lastHref(node.childNodes)
    if (href !== '') return href
  }
  return ''
}
