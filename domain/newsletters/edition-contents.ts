import type { ChosenStory } from '#domain/article/front/front-slots.ts'
import type { EditionDocument } from '#domain/newsletters/edition-document.ts'
import type { Edition } from '#domain/newsletters/edition.ts'

/** A story in a part: its headline then, and the words that an editor gave it in its slot; null: its own. */
export type FilledStory = { id: number; headline: string; words: ChosenStory | null }
/** A story of an earlier edition that was corrected, or withdrawn (without a note), before this one. */
export type FilledCorrection = { id: number; headline: string; note: string | null }

/**
 * The contents of an edition at the time when its letter was made (`at`, ms UTC): stored when its sending begins, and
 * what its web copy is made from. `slug` is the last part of that copy's address.
 */
export type FilledEdition = Pick<EditionDocument, 'preheader' | 'above'> & {
  at: number
  slug: string
  parts: (Pick<Edition['parts'][number], 'heading' | 'look'> & { stories: FilledStory[] })[]
  corrections: FilledCorrection[]
}

/** Ids of its stories, each once. */
export const storyIdsOf = ({ parts }: FilledEdition): number[] => [
  ...new Set(parts.flatMap(({ stories }) => stories.map(({ id }) => id))),
]
