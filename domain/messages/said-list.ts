import { spokenTag } from '#domain/messages/spoken.ts'

/** Joins parts in the language that is spoken here: `Ana, Ben and Cleo`; `or` in place of `and`, or neither. */
export const saidList = (parts: Iterable<string>, by: 'and' | 'or' | 'commas' = 'and'): string =>
  new Intl.ListFormat(spokenTag(), { type: TYPES[by] }).format(parts)

const TYPES = { and: 'conjunction', or: 'disjunction', commas: 'unit' } as const
