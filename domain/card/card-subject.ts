/** What a share picture is of. `id` is the story's or the section's, and 0 for the paper. */
export type CardSubject = { of: 'paper' | 'section' | 'story'; id: number }

export const THE_PAPER: CardSubject = { of: 'paper', id: 0 }

const NAME = /^(?:paper|(section|story)-([1-9]\d{0,14}))-([0-9a-f]{16})\.png$/

/** Its file name: what it is of, and what it shows as a digest, so that what stands at an address never changes. */
export const cardFile = ({ of, id }: CardSubject, digest: string): string =>
  `${of === 'paper' ? of : `${of}-${id}`}-${digest}.png`

/** The same read back; null for any other name. */
export function cardNamed(file: string): { subject: CardSubject; digest: string } | null {
  const [, of, id, digest] = NAME.exec(file) ?? []
  if (digest === undefined) return null
  return { subject: of ? { of: of as 'section' | 'story', id: Number(id) } : THE_PAPER, digest }
}
