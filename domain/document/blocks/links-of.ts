import type { ArticleDocument, Block, BlockOf, ListItem, Span } from '#domain/document/blocks/schema.ts'
import { linkedSpans } from '#domain/document/text/linked-text.ts'

/** A link of a text: its block, its address, and the linked words. */
export type TextLink = { blockId: string; href: string; words: string }

/** Links of a document in reading order. Neighbouring spans with the same address are one link. */
export function linksOf(document: Pick<ArticleDocument, 'blocks'>): TextLink[] {
  return document.blocks.flatMap((block) => {
    if (block.type === 'related')
      return block.stories.map(({ path, headline }) => ({ blockId: block.id, href: path, words: headline }))
    if (block.type === 'image') return pictureLinks(block, block.id)
    if (block.type === 'gallery')
      return [...block.images, { ...block, credit: '' }].flatMap((part) => pictureLinks(part, block.id))
    const own = textsIn(block).flatMap((spans) => linksIn(spans, block.id))
    if ((block.type !== 'quote' && block.type !== 'pull-quote') || block.href === undefined) return own
    return [...own, { blockId: block.id, href: block.href, words: block.place ?? '' }]
  })
}

type Pictured = Pick<BlockOf<'image'>, 'caption' | 'captionLinks' | 'credit' | 'creditLinks' | 'href'>

function pictureLinks(picture: Pictured, blockId: string): TextLink[] {
  const texts = [linkedSpans(picture.caption, picture.captionLinks), linkedSpans(picture.credit, picture.creditLinks)]
  const own = picture.href === undefined ? [] : [{ blockId, href: picture.href, words: picture.caption }]
  return [...own, ...texts.flatMap((spans) => linksIn(spans, blockId))]
}

function textsIn(block: Block): Span[][] {
  if (block.type === 'list') return itemTexts(block.items)
  if (block.type === 'table') return [block.head, ...block.rows].flat()
  if (block.type === 'fact-box') return [...block.facts.map((fact) => fact.spans), ...block.blocks.flatMap(textsIn)]
  return 'spans' in block ? [block.spans] : []
}

const itemTexts = (items: readonly ListItem[]): Span[][] =>
  items.flatMap((item) => [item.spans, ...(item.list ? itemTexts(item.list.items) : [])])

function linksIn(spans: readonly Span[], blockId: string): TextLink[] {
  const links: TextLink[] = []
  let before: string | undefined
  for (const { text, marks = [] } of spans) {
    const href = marks.find((mark) => mark.type === 'link')?.href
    const last = links.at(-1)
    // A link to a part of the story leads nowhere else.
    if (href?.startsWith('#')) continue
    if (last && href !== undefined && href === before) last.words += text
    else if (href !== undefined) links.push({ blockId, href, words: text })
    before = href
  }
  return links
}

/**
 * Target of a link: a page of the paper (`host` empty, `href` its path), an external page, or null for anything else.
 */
export function targetOf(href: string, origin: string): { href: string; host: string } | null {
  if (!URL.canParse(href, origin)) return null
  const url = new URL(href, origin)
  if (!/^https?:$/.test(url.protocol)) return null
  if (url.origin === origin) return { href: url.pathname, host: '' }
  url.hash = ''
  return { href: url.href, host: url.hostname }
}
