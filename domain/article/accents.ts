import type { Accent } from '#domain/views.ts'

/** The section colours of the design, in the order in which new sections take them. */
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

/** The accent of a new section: its own name's where the design has one, else the next in turn. */
export function accentFor(slug: string, position: number): Accent {
  return ACCENTS.find((accent) => accent === slug) ?? ACCENTS[position % ACCENTS.length] ?? 'world'
}
