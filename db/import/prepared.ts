import type { ReadyDocument } from '#db/commands/article/steps/ready-document.ts'
import type { StoryLanguage } from '#db/import/language-of.ts'

/** A story ready to be written: nothing left to parse inside the transaction. */
export type Prepared = {
  /** Line in the file, or 1. */
  line: number
  importId: string
  slug: string
  /** True if the slug was made from the headline: a known story then keeps its own. */
  isSlugMade: boolean
  headline: string
  standfirst: string
  document: ReadyDocument
  /** Null: unknown, so the paper's language. */
  language: StoryLanguage | null
  /** Slugs or names. */
  sections: readonly string[]
  topics: readonly string[]
  authors: readonly string[]
  source: { name: string; url: string | null } | null
  lead: { mediaId: string; caption: string; credit: string } | null
  /** Ms UTC; null: now, or the present date of a known story. */
  publishedAt: number | null
  warnings: string[]
}
