import { defaultTreeAdapter, serialize } from 'parse5'
import { Dropped } from '#domain/document/html/dropped.ts'
import { attribute, type Element, isElement, type Node, textBelow } from '#domain/document/html/node.ts'
import { parseGuarded } from '#domain/document/html/parse-guarded.ts'
import type { ContentContext } from '#domain/import/wordpress/content/content-context.ts'
import { mediaLink } from '#domain/import/wordpress/content/embed-html.ts'
import { creditedFigure, linkedPicture, renewPicture } from '#domain/import/wordpress/content/finish-picture.ts'

/**
 * Last step over the tree: pictures get the address of their full file, their alternative text and their credit; audio
 * and film become links; the lists and boxes that WordPress puts around pictures become figures.
 */
export function finishHtml(html: string, context: ContentContext): string {
  const dropped = new Dropped()
  const nodes = parseGuarded(html, dropped)
  for (const { what, count } of dropped.list()) context.notes.lost(what, count)
  const root = defaultTreeAdapter.createDocumentFragment()
  root.childNodes = finished(nodes, false, context)
  return serialize(root, { scriptingEnabled: false }).trim()
}

function finished(nodes: Node[], isInFigure: boolean, context: ContentContext): Node[] {
  return nodes.flatMap((node) => (isElement(node) ? finishedElement(node, isInFigure, context) : [node]))
}

function finishedElement(element: Element, isInFigure: boolean, context: ContentContext): Node[] {
  const classes = attribute(element, 'class') ?? ''
  if (/(?:^|\s)wp-caption(?:\s|$)/.test(classes) && element.tagName !== 'figure') rename(element, 'figure')
  else if (/\bwp-caption-text\b/.test(classes)) rename(element, 'figcaption')
  const { tagName } = element
  if (tagName === 'img') {
    renewPicture(element, context)
    return [isInFigure ? element : creditedFigure(element, context)]
  }
  if (tagName === 'audio' || tagName === 'video') return mediaNodes(element, context)
  const isFigure = isInFigure || tagName === 'figure'
  if (tagName === 'a')
    return linkedPicture(element, context)
      ? finished(element.childNodes, isFigure, context)
      : whole(element, isFigure, context)
  // A gallery of the first block editor is a list of figures.
  if (tagName === 'ul' && /\bblocks-gallery-grid\b/.test(classes))
    return finished(
      element.childNodes.flatMap((node) => (isElement(node) ? node.childNodes : [])),
      true,
      context,
    )
  const [result = element] = whole(element, isFigure, context)
  return [tagName === 'figure' ? creditedFigure(element, context) : result]
}

function whole(element: Element, isInFigure: boolean, context: ContentContext): Node[] {
  if (element.tagName !== 'template') element.childNodes = finished(element.childNodes, isInFigure, context)
  for (const node of element.childNodes) node.parentNode = element
  return [element]
}

/** A link to the file or the first of its sources, and what stands between the tags for old browsers. */
function mediaNodes(element: Element, context: ContentContext): Node[] {
  const sources = element.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'source')
  const address = [element, ...sources].map((one) => attribute(one, 'src')?.trim() ?? '').find((src) => src !== '')
  const rest = element.childNodes.filter((node) => textBelow(node).trim() !== '')
  if (address === undefined) {
    context.notes.lost(`${element.tagName} (without an address)`)
    return rest
  }
  return [...parseGuarded(mediaLink(element.tagName, address, '', context), new Dropped()), ...rest]
}

function rename(element: Element, name: string): void {
  element.tagName = name
  element.nodeName = name
}
