export type TermKind = 'sections' | 'tags' | 'authors' | 'sources'

/** Name derived from a slug: `harbour-news` becomes “Harbour news”, and `ana-brekken`, of a person, “Ana Brekken”. */
export function nameFromSlug(kind: TermKind, slug: string): string {
  const words = slug.split('-')
  return kind === 'authors' ? words.map(capital).join(' ') : capital(words.join(' '))
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
