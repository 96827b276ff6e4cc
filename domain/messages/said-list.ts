import { spoken, spokenTag } from '#domain/messages/spoken.ts'

/** Languages of the Arabic script, which have a comma of their own. */
const ARABIC = /^(?:ar|fa|ur)\b/

/**
 * Joins parts in the language that is spoken here: `Ana, Ben and Cleo`; by `or` in place of `and`, or by commas alone.
 * `Intl` has no list by commas: in French and Spanish its units have an “and”. Parts that are empty are left out.
 */
export function saidList(
  parts: Iterable<string | false | null | undefined>,
  by: 'and' | 'or' | 'commas' = 'and',
): string {
  const all = [...parts].flatMap((part) => part || [])
  if (by === 'commas') return all.join(ARABIC.test(spoken().language) ? '، ' : ', ')
  return new Intl.ListFormat(spokenTag(), { type: by === 'or' ? 'disjunction' : 'conjunction' }).format(all)
}
