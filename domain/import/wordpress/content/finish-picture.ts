import { parseFragment } from 'parse5'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { addressOfImage } from '#domain/document/html/image-of.ts'
import {
  attribute,
  type Element,
  firstElement,
  isBlankNode,
  isElement,
  type Node,
  textBelow,
} from '#domain/document/html/node.ts'
import type { Attachment } from '#domain/import/wordpress/archive-index.ts'
import type { ContentContext } from '#domain/import/wordpress/content/content-context.ts'
import { isSameUpload, keysOfRendition, keysOfUpload } from '#domain/import/wordpress/file-keys.ts'

/**
 * The picture of the library that an `<img>` shows. Ids count only where the file is the same one: texts that came from
 * another site keep the ids of that one.
 */
function attachmentOf(img: Element, { index }: ContentContext): Attachment | undefined {
  const src = addressOfImage(img)
  const stated = /\bwp-image-(\d+)\b/.exec(attribute(img, 'class') ?? '')?.[1] ?? attribute(img, 'data-id') ?? ''
  const named = index.attachments.get(stated)
  const isNamed = named && keysOfUpload(named.url).some((key) => keysOfRendition(src).includes(key))
  return isNamed ? named : index.attachmentAt(src)
}

/** Sets the address of the full file, and the alternative text of the library where the text has none. */
export function renewPicture(img: Element, context: ContentContext): void {
  const src = addressOfImage(img)
  const known = attachmentOf(img, context)
  setAttribute(img, 'src', known?.url ?? src)
  if (known && (attribute(img, 'alt') ?? '').trim() === '') setAttribute(img, 'alt', known.alt)
}

/** A figure with the credit of its only picture; a picture that stands alone becomes one where it has a credit. */
export function creditedFigure(element: Element, context: ContentContext): Element {
  const [only, another] = element.tagName === 'img' ? [element] : picturesBelow(element.childNodes)
  const credit = only && !another ? (attachmentOf(only, context)?.credit ?? '') : ''
  const isCredited = textBelow(element).includes(credit) || hasCite(element.childNodes)
  if (credit === '' || isCredited) return element
  const cite = `<cite>${escapeHtml(credit)}</cite>`
  const figure = element.tagName === 'img' ? elementOf('<figure></figure>') : element
  if (figure !== element) adopt(figure, [element])
  const caption = figure.childNodes.filter(isElement).find(({ tagName }) => tagName === 'figcaption')
  if (caption) adopt(caption, [...caption.childNodes, ...parseFragment(` ${cite}`).childNodes])
  else adopt(figure, [...figure.childNodes, elementOf(`<figcaption>${cite}</figcaption>`)])
  return figure
}

/** True for a link that holds a picture and nothing else, and leads to the picture's own file or page. */
export function linkedPicture(link: Element, context: ContentContext): boolean {
  const inside = link.childNodes.filter((node) => !isBlankNode(node))
  const [img] = inside
  if (inside.length !== 1 || !img || !isElement(img) || img.tagName !== 'img') return false
  const href = attribute(link, 'href')?.trim() ?? ''
  const known = attachmentOf(img, context)
  return (
    href === '' || isSameUpload(href, addressOfImage(img)) || isSameAddress(href, known?.link) || isPageOf(href, known)
  )
}

const isSameAddress = (a: string, b = ''): boolean => bareAddress(a) === bareAddress(b)
const bareAddress = (url: string): string => url.replace(/^(?:https?:)?\/\/(?:www\.)?/i, '').replace(/\/$/, '')

const isPageOf = (href: string, picture: Attachment | undefined): boolean =>
  picture !== undefined && new RegExp(String.raw`[?&]attachment_id=${picture.id}$`).test(href)

/** True where the caption has a credit of its own. */
const hasCite = (nodes: Node[]): boolean => firstElement(nodes, 'figcaption')?.childNodes.some(isCite) ?? false
const isCite = (node: Node): boolean => isElement(node) && node.tagName === 'cite'

const picturesBelow = (nodes: Node[]): Element[] =>
  nodes.filter(isElement).flatMap((one) => (one.tagName === 'img' ? [one] : picturesBelow(one.childNodes)))

const elementOf = (html: string): Element => parseFragment(html).childNodes.filter(isElement)[0] as Element

function adopt(parent: Element, children: Node[]): void {
  parent.childNodes = children
  for (const child of children) child.parentNode = parent
}

function setAttribute(element: Element, name: string, value: string): void {
  const known = element.attrs.find((attr) => attr.name === name)
  if (known) known.value = value
  else element.attrs.push({ name, value })
}
