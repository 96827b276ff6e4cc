import { spokenTag } from '#domain/messages/spoken.ts'

/**
 * Joins parts in the language that is spoken here: `Ana, Ben and Cleo`; `or` in place of `and`, or neither. Parts that
 * are empty are left out.
 */
export const saidList = (
  parts: Iterable<string | false | null | undefined>,
  by: 'and' | 'or' | 'commas' = 'and',
): string => new Intl.ListFormat(spokenTag(), TYPES[by]).format([...parts].flatMap((part) => part || []))

const TYPES = {
  and: { type: 'conjunction' },
  or: { type: 'disjunction' },
  commas: { type: 'unit', style: 'short' },
} as const
