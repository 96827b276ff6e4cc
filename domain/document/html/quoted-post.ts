import { attribute, type Element, isBlankNode, isElement, type Node } from '#domain/document/html/node.ts'

const POST =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|bluesky-embed|mastodon-embed|tiktok-embed|text-post-media|reddit-(?:card|embed-bq)|fb-xfbml-parse-ignore|imgur-embed-pub)(?:$|\s)/
const BLOCK = new Set([
  'p',
  'div',
  'section',
  'blockquote',
  'ul',
  'ol',
  'table',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])

/** Address of a post in its provider's embed markup; '' where the markup has none, null for other quotes. */
export function addressOfPost(element: Element): string | null {
  if (!POST.test(attribute(element, 'class') ?? '')) return null
  const at = attribute(element, 'data-bluesky-uri')?.match(/^at:\/\/([\w.:-]+)\/app\.bsky\.feed\.post\/(\w+)$/)
  return (
    (at && `https://bsky.app/profile/${at[1]}/post/${at[2]}`) ??
    attribute(element, 'data-instgrm-permalink') ??
    attribute(element, 'data-text-post-permalink') ??
    attribute(element, 'data-embed-url')?.replace(/\/embed\/?$/, '') ??
    attribute(element, 'cite') ??
    lastHref(element.childNodes)
  )
}

/** Words of a post, with the line below apart: “— Ada (@ada) 3 March 2026”. */
export function postWords(element: Element): { said: Node[]; by: Node[] | null } {
  const lastBlock = element.childNodes.findLastIndex((node) => isElement(node) && BLOCK.has(node.tagName))
  const by = element.childNodes.slice(lastBlock + 1)
  if (lastBlock < 0 || by.every(isBlankNode)) return { said: element.childNodes, by: null }
  return { said: element.childNodes.slice(0, lastBlock + 1), by }
}

function lastHref(nodes: Node[]): string {
  for (const node of nodes.toReversed()) {
    if (!isElement(node)) continue
    const href = (node.tagName === 'a' ? attribute(node, 'href') : undefined) ?? lastHref(node.childNodes)
    if (href !== '') return href
  }
  return ''
}
