export type TermKind = 'sections' | 'tags' | 'authors' | 'sources'

/** What a slug says as words: `harbour-news` is “Harbour news”, of a person `ana-brekken` is “Ana Brekken”. */
export function spokenName(kind: TermKind, slug: string): string {
  const words = slug.split('-')
  return kind === 'authors' ? words.map(capital).join(' ') : capital(words.join(' '))
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
