import { Block } from '#components/article/blocks/block.tsx'
import type { Pictures } from '#components/article/blocks/figure.tsx'
import type { Footnotes } from '#domain/document/footnotes.ts'
import type { Block as Stored } from '#domain/document/schema.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = { blocks: readonly Stored[]; pictures: Pictures; notes: Footnotes; speech: Speech }

/** Blocks of a story, one after another. */
export function ArticleBlocks({ blocks, ...said }: Props) {
  return blocks.map((block) => <Block key={block.id} block={block} {...said} />)
}
