import type { Accent } from '#domain/views.ts'

/** Section colours of the design, in the order in which new sections get them. */
export const ACCENTS = [
  'world',
  'politics',
  'business',
  'climate',
  'science',
  'culture',
  'sport',
  'opinion',
] as const satisfies readonly Accent[]

/** Accent of a new section: the one named like its slug, otherwise the next in turn. */
export function accentFor(slug: string, position: number): Accent {
  return ACCENTS.find((accent) => accent === slug) ?? ACCENTS[position % ACCENTS.length] ?? 'world'
}
