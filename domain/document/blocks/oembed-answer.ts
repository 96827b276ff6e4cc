import { parseFragment } from 'parse5'
import { z } from 'zod'
import { isWebAddress } from '#domain/document/blocks/href.ts'
import type { BlockOf } from '#domain/document/blocks/schema.ts'
import { attribute, type Element, isElement, type Node } from '#domain/document/html/node.ts'
import { line } from '#domain/text/text-schema.ts'

/** The parts of an oEmbed answer that are used. Its `html` is read for one address and never kept. */
export type OembedFacts = {
  title: string
  /** Address of a picture; null where the answer names none. */
  poster: string | null
  frame: BlockOf<'embed'>['frame'] | null
}

const MAX_TITLE = 300
const MAX_ADDRESS = 2_048
const MAX_SIZE = 5_000
/** Elements of the HTML that are looked at. */
const MAX_NODES = 2_000

const fact = z.unknown().optional()
const answer = z.looseObject({
  title: fact,
  author_name: fact,
  thumbnail_url: fact,
  html: fact,
  width: fact,
  height: fact,
})

/**
 * Title, poster and frame of an oEmbed answer; null where it is none. The frame is the only `iframe` of its HTML, if its
 * address is on `frameOrigin`; an answer with several, or with one elsewhere, has none. A post without a title has its
 * author's name.
 */
export function oembedFacts(json: unknown, frameOrigin: string | null = null): OembedFacts | null {
  const parsed = answer.safeParse(json)
  if (!parsed.success) return null
  const { title, author_name: author, thumbnail_url: thumbnail, html, width, height } = parsed.data
  const src = frameOrigin === null || typeof html !== 'string' ? null : frameIn(html, frameOrigin)
  const sizes = { width: sizeOf(width), height: sizeOf(height) }
  return {
    title: textOf(title) || textOf(author),
    poster: typeof thumbnail === 'string' && thumbnail.length <= MAX_ADDRESS ? pictureAddress(thumbnail) : null,
    frame:
      src === null
        ? null
        : { src, ...(sizes.width && { width: sizes.width }), ...(sizes.height && { height: sizes.height }) },
  }
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') return ''
  const cleaned = line(10_000).safeParse(value.slice(0, 10_000))
  return cleaned.success ? cleaned.data.slice(0, MAX_TITLE).trim() : ''
}

const pictureAddress = (text: string): string | null => {
  const address = text.startsWith('//') ? `https:${text}` : text
  return isWebAddress(address) ? address : null
}

/** Sizes come as numbers or as text; `100%` says nothing. */
function sizeOf(value: unknown): number | null {
  const size = Math.round(typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN)
  const found = typeof value === 'number' ? Math.round(value) : size
  return found >= 1 && found <= MAX_SIZE ? found : null
}

/** The address of the only frame in HTML, if it is an https page of that origin. */
function frameIn(html: string, origin: string): string | null {
  const frames = framesBelow(parseFragment(html).childNodes)
  const src = frames.length === 1 && frames[0] ? attribute(frames[0], 'src')?.trim() : undefined
  if (src === undefined || src.length > MAX_ADDRESS) return null
  const url = URL.parse(src.startsWith('//') ? `https:${src}` : src)
  if (!url || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null
  return url.origin === origin ? url.href : null
}

function framesBelow(nodes: Node[], left = { nodes: MAX_NODES }): Element[] {
  return nodes.flatMap((node) => {
    if (left.nodes-- <= 0 || !isElement(node)) return []
    return node.tagName === 'iframe' ? [node] : framesBelow(node.childNodes, left)
  })
}
