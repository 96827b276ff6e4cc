import type { ReadyDocument } from '#db/commands/ready-document.ts'

/** A story ready to be written: nothing left to parse inside the transaction. */
export type Prepared = {
  /** Where it came from: the line of a file, or 1. */
  line: number
  importId: string
  slug: string
  headline: string
  standfirst: string
  document: ReadyDocument
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
