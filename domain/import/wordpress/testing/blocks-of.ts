import type { Block } from '#domain/document/blocks/schema.ts'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { rendered } from '#domain/import/wordpress/testing/content.ts'

export const QUAY = 'c'.repeat(64)
export const BOATS = 'd'.repeat(64)
const PICTURES = new Map([
  ['https://old.example/wp-content/uploads/2024/03/quay.jpg', QUAY],
  ['https://old.example/wp-content/uploads/2024/03/boats.jpg', BOATS],
])

/** Blocks that a text of WordPress becomes, without their ids. The paper has the two pictures of the small index. */
export function blocksOf(text: string, footnotes: { id: string; content: string }[] = []): Omit<Block, 'id'>[] {
  const picture = (src: string) => {
    const mediaId = PICTURES.get(src)
    return mediaId === undefined ? null : { mediaId, alt: '' }
  }
  const { document } = documentFromHtml(rendered(text, footnotes).html, { picture })
  return document.blocks.map(({ id: _id, ...block }) => block)
}

export const paragraph = (text: string) => ({ type: 'paragraph', spans: [{ text }] })
