import { providerName } from '#domain/document/blocks/embed-of.ts'
import type { Block } from '#domain/document/blocks/schema.ts'
import { spansText } from '#domain/document/text/spans-text.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

/** Names of the blocks, in the text and in comparisons. */
const NAMES: Record<Block['type'], Message> = {
  paragraph: msg('Paragraph'),
  heading: msg('Heading'),
  list: msg('List'),
  quote: msg('Quote'),
  'pull-quote': msg('Pull quote'),
  image: msg('Picture'),
  gallery: msg('Gallery'),
  embed: msg('Embed'),
  table: msg('Table'),
  'fact-box': msg('Fact box'),
  divider: msg('Divider'),
  related: msg('Read also'),
  update: msg('Update', 'block'),
  correction: msg('Correction'),
}

const join = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ')
const wordsOf = (block: Extract<Block, { spans: unknown }>) => spansText(block.spans)

/** Returns a block's name on the desk and the words that identify it. */
export const blockSummary = (block: Block): { name: string; words: string } => ({
  name: t(NAMES[block.type]),
  words: identifying(block),
})

function identifying(block: Block): string {
  switch (block.type) {
    case 'image':
      return join(block.caption || block.alt, block.credit)
    case 'gallery':
      return join(t('{n, plural, one {# picture} other {# pictures}}', { n: block.images.length }), block.caption)
    case 'embed':
      return join(block.title, providerName(block))
    case 'table':
      return join(t('{n, plural, one {# row} other {# rows}}', { n: block.rows.length }), block.caption)
    case 'fact-box':
      return block.title
    case 'related':
      return block.stories.map((story) => story.headline).join(' · ')
    case 'pull-quote':
    case 'quote':
      return join(wordsOf(block), block.speaker)
    case 'update':
      return join(block.headline, wordsOf(block))
    case 'correction':
    case 'heading':
    case 'paragraph':
      return wordsOf(block)
    case 'list':
      return t('{n, plural, one {# point} other {# points}}', { n: block.items.length })
    case 'divider':
      return ''
  }
}
