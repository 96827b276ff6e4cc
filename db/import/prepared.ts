import type { ReadyDocument } from '#db/commands/ready-document.ts'
import type { StoryLanguage } from '#db/import/language-of.ts'

/** A story ready to be written: nothing left to parse inside the transaction. */
export type Prepared = {
  /** Where it came from: the line of a file, or 1. */
  line: number
  importId: string
  slug: string
  /** The slug was made from the headline: a story that is known keeps the one that it has. */
  isSlugMade: boolean
  headline: string
  standfirst: string
  document: ReadyDocument
  /** Null: nothing says it, and it is as the paper's. */
  language: StoryLanguage | null
  /** Slugs or names. */
  sections: readonly string[]
  topics: readonly string[]
  authors: readonly string[]
  source: { name: string; url: string | null } | null
  lead: { mediaId: string; caption: string; credit: string } | null
  /** Ms UTC; null: now, or, where the story is known, the date that it has. */
  publishedAt: number | null
  warnings: string[]
}
