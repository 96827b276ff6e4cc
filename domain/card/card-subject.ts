/** What a share picture is of. `id` is the story's or the section's, and 0 for the paper. */
export type CardSubject = { of: 'paper' | 'section' | 'story'; id: number }

export const THE_PAPER: CardSubject = { of: 'paper', id: 0 }

/** What a card is drawn as, and what a picture is cut to. */
export type CardFormat = 'png' | 'jpg'

const NAME = /^(?:paper|(section|story)-([1-9]\d{0,14}))-([0-9a-f]{16})\.(?:png|jpg)$/

/** Its file name: what it is of, and what it shows as a digest, so that what stands at an address never changes. */
export const cardFile = ({ of, id }: CardSubject, digest: string, format: CardFormat): string =>
  `${of === 'paper' ? of : `${of}-${id}`}-${digest}.${format}`

/** What a file of that name is of; null for any other name. */
export function subjectNamed(file: string): CardSubject | null {
  const [, of, id, digest] = NAME.exec(file) ?? []
  if (digest === undefined) return null
  return of ? { of: of as 'section' | 'story', id: Number(id) } : THE_PAPER
}
