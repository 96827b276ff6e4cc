import type { Block } from '#domain/document/schema.ts'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const join = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ')
const wordsOf = (block: Extract<Block, { spans: unknown }>) => block.spans.map((span) => span.text).join('')

/** Returns a block's name on the desk and the words that identify it. */
export function blockSummary(block: Block): { name: string; words: string } {
  switch (block.type) {
    case 'image':
      return { name: 'Picture', words: join(block.caption || block.alt, block.credit) }
    case 'gallery':
      return { name: 'Gallery', words: join(plural(block.images.length, 'picture', 'pictures'), block.caption) }
    case 'embed':
      return { name: 'Embed', words: join(block.title, block.provider) }
    case 'table':
      return { name: 'Table', words: join(plural(block.rows.length, 'row', 'rows'), block.caption) }
    case 'fact-box':
      return { name: 'Fact box', words: block.title }
    case 'pull-quote':
      return { name: 'Pull quote', words: join(wordsOf(block), block.speaker) }
    case 'update':
      return { name: 'Update', words: join(block.headline, wordsOf(block)) }
    case 'correction':
      return { name: 'Correction', words: wordsOf(block) }
    case 'quote':
      return { name: 'Quote', words: join(wordsOf(block), block.speaker) }
    case 'heading':
      return { name: 'Heading', words: wordsOf(block) }
    case 'paragraph':
      return { name: 'Paragraph', words: wordsOf(block) }
    case 'list':
      return { name: 'List', words: plural(block.items.length, 'point', 'points') }
    case 'divider':
      return { name: 'Divider', words: '' }
  }
}
