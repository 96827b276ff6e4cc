import type { Block, BlockOf, ListItem, Mark, Span } from '#domain/document/blocks/schema.ts'

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never

/** A picture that the paper does not have: keeps its position and its words until the document is made. */
export type MissingPicture = Pick<
  BlockOf<'image'>,
  'alt' | 'caption' | 'captionLinks' | 'credit' | 'creditLinks' | 'href'
> & {
  type: 'missing-picture'
  src: string
}

/** A block before it has its position, and with it its id. */
export type Draft = WithoutId<Block> | MissingPicture
export type DraftOf<T extends Draft['type']> = Extract<Draft, { type: T }>
export type { ListItem, Mark, Span }
