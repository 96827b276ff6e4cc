import { Block } from '#components/article/blocks/block.tsx'
import type { Pictures } from '#components/article/blocks/figure.tsx'
import type { Footnotes } from '#domain/document/footnotes.ts'
import type { Block as Stored } from '#domain/document/schema.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = {
  blocks: readonly Stored[]
  pictures: Pictures
  notes: Footnotes
  speech: Speech
  /** The picture that is visible first. */
  first?: Stored | undefined
}

/** Renders the blocks of a story in order. */
export function ArticleBlocks({ blocks, first, ...said }: Props) {
  return blocks.map((block) => <Block key={block.id} block={block} isFirst={block === first} {...said} />)
}
