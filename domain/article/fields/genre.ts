import { z } from 'zod'

/** Kind of work of a story, in the words of the trade. */
export const genre = z.enum(['news', 'reportage', 'analysis', 'background', 'review', 'opinion'])
export type Genre = z.infer<typeof genre>

type Story = { genre: Genre | null; sections: readonly { voice: string }[] }

/** Genre of a story: its own, otherwise the one that its primary section implies. */
export const genreOf = ({ genre: own, sections }: Story): Genre => own ?? genreIn(sections)

/** Genre that the sections imply, for a story that names none. */
export const genreIn = (sections: Story['sections']): Genre => (sections[0]?.voice === 'opinion' ? 'opinion' : 'news')
