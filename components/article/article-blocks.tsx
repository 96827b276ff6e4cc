import { Block, type Named } from '#components/article/blocks/block.tsx'
import type { Block as Stored } from '#domain/document/schema.ts'

type Props = Named & {
  blocks: readonly Stored[]
  /** The picture that is visible first. */
  first?: Stored | undefined
}

/** Renders the blocks of a story in order. */
export function ArticleBlocks({ blocks, first, ...said }: Props) {
  return blocks.map((block) => <Block key={block.id} block={block} isFirst={block === first} {...said} />)
}
