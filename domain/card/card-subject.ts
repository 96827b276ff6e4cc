/** Subject of a share picture. `id` is the story's or the section's, and 0 for the paper. */
export type CardSubject = { of: 'paper' | 'section' | 'story'; id: number }

export const THE_PAPER: CardSubject = { of: 'paper', id: 0 }

/** File format: `png` for a drawn card, `jpg` for a cropped picture. */
export type CardFormat = 'png' | 'jpg'

const NAME = /^(?:paper|(section|story)-([1-9]\d{0,14}))-([0-9a-f]{16})\.(?:png|jpg)$/

/**
 * File name of a share picture: its subject and a digest of its content, so that the content of an address never
 * changes.
 */
export const cardFile = ({ of, id }: CardSubject, digest: string, format: CardFormat): string =>
  `${of === 'paper' ? of : `${of}-${id}`}-${digest}.${format}`

/** Subject of a share picture with that file name; null for any other name. */
export function subjectNamed(file: string): CardSubject | null {
  const [, of, id, digest] = NAME.exec(file) ?? []
  if (digest === undefined) return null
  return of ? { of: of as 'section' | 'story', id: Number(id) } : THE_PAPER
}
