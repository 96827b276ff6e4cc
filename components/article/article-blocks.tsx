import { Block, type Named } from '#components/article/blocks/block.tsx'
import type { Columns } from '#components/article/blocks/picture-columns.ts'
import type { Block as Stored } from '#domain/document/blocks/schema.ts'

type Props = Named & {
  blocks: readonly Stored[]
  /** The picture that is visible first. */
  first?: Stored | undefined
  /** Columns of the pictures that are wider than the text. */
  columns?: ReadonlyMap<Stored, Columns> | undefined
}

/** Renders the blocks of a story in order. */
export function ArticleBlocks({ blocks, first, columns, ...said }: Props) {
  return blocks.map((block) => (
    <Block key={block.id} block={block} isFirst={block === first} columns={columns?.get(block)} {...said} />
  ))
}
