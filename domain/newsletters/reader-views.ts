import type { EditionDocument, StoryLook } from '#domain/newsletters/edition-document.ts'
import type { SubscriptionState } from '#domain/newsletters/sending-rules.ts'
import type { CorrectionView, TeaserView } from '#domain/views.ts'

/** A list as a reader sees it who came by a letter. */
export type ReaderList = NewsletterRef & { state: SubscriptionState | null }

/**
 * View of the page of a letter: the lists of the link (`named`) and all that are open or were the reader's, the reader's
 * address without its middle, since letters are passed on, until when the letters pause (ms UTC), and for a link that
 * proves another address, that one. Null for a link that does not hold.
 */
export type LetterPageView = {
  named: ReaderList[]
  lists: ReaderList[]
  address: string
  newAddress: string | null
  pausedUntil: number | null
}

/** A list as readers see it. */
export type NewsletterRef = {
  id: number
  slug: string
  name: string
  description: string
  cadence: string
  language: string
  isOpen: boolean
}

/** A public edition in the archive of its list; `at` is when its sending began, ms UTC. */
export type EditionRef = { slug: string; subject: string; preheader: string; at: number }

/** A page of the archive of a list, newest first, counted from 1. */
export type ArchiveView = { list: NewsletterRef; editions: EditionRef[]; page: number; hasNext: boolean }

/** A story of an edition as it is now, with its corrections since; or withdrawn, with the sentence for its readers. */
export type CopyStory =
  | { id: number; story: TeaserView; corrections: CorrectionView[] }
  | { id: number; story: null; notice: string | null }

/** A story that the edition named as put right: `slug` is null for one that is not public; its headline may be empty. */
export type CopyCorrection = { slug: string | null; headline: string; note: string | null }

/** The web copy of an edition: its own words, and its stories as they are now. */
export type WebCopyView = EditionRef & {
  id: number
  list: NewsletterRef
  above: EditionDocument['above']
  parts: { heading: string; look: StoryLook; stories: CopyStory[] }[]
  corrections: CopyCorrection[]
}

/** Its public stories in their order. */
export const storiesIn = ({ parts }: Pick<WebCopyView, 'parts'>): TeaserView[] =>
  parts.flatMap(({ stories }) => stories.flatMap(({ story }) => story ?? []))
