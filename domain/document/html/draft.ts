import type { Block, ListItem, Mark, Span } from '#domain/document/schema.ts'

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never

/** A block before it has its place, and with it its id. */
export type Draft = WithoutId<Block>
export type DraftOf<T extends Block['type']> = Extract<Draft, { type: T }>
export type { ListItem, Mark, Span }
