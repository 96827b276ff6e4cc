import { z } from 'zod'
import type { SectionRef } from '#domain/views.ts'

/** What kind of work a story is, in the words of the trade. */
export const genre = z.enum(['news', 'reportage', 'analysis', 'background', 'review', 'opinion'])
export type Genre = z.infer<typeof genre>

type Story = { genre: Genre | null; sections: readonly Pick<SectionRef, 'voice'>[] }

/** Of a story: as it says itself, else as its primary section speaks. */
export const genreOf = ({ genre: own, sections }: Story): Genre => own ?? genreIn(sections)

/** Of a story that does not say it. */
export const genreIn = (sections: Story['sections']): Genre => (sections[0]?.voice === 'opinion' ? 'opinion' : 'news')
