import type { ReadyDocument } from '#db/commands/article/steps/ready-document.ts'
import type { StoryLanguage } from '#db/import/read/language-of.ts'
import type { PictureTexts } from '#domain/import/record-extras.ts'

/** A story or standing page ready to be written: nothing left to parse inside the transaction. */
export type Prepared = {
  /** Line in the file, or 1. */
  line: number
  importId: string
  kind: 'story' | 'page'
  state: 'public' | 'draft'
  /** Why the old system did not show it; null for a plain draft. */
  why: string | null
  slug: string
  /** True if the slug was made from the headline: a known story then keeps its own. */
  isSlugMade: boolean
  headline: string
  standfirst: string
  kicker: string
  shortHeadline: string
  document: ReadyDocument
  /** Null: unknown, so the paper's language. */
  language: StoryLanguage | null
  /** Slugs or names. */
  sections: readonly string[]
  topics: readonly string[]
  authors: readonly string[]
  source: { name: string; url: string | null } | null
  /** `texts` are what the record says; caption and credit are the library's, for a picture without. */
  lead: { mediaId: string; caption: string; credit: string; texts: PictureTexts } | null
  seo: { title: string; description: string }
  /** True if search engines are to leave it out. */
  isHidden: boolean
  /** Ms UTC; null: now, or the present date of a known story. */
  publishedAt: number | null
  /** When it was last changed, ms UTC; null where that is not known. */
  updatedAt: number | null
  /** The same for all translations of one story. */
  translationKey: string | null
  /** Addresses of the old system that lead to it. */
  oldAddresses: readonly string[]
  /** Id that it had in the old system's feeds. */
  feedId: string | null
  /** SHA-256 of its record; '' where the same record may become something else, because a picture is missing. */
  recordHash: string
  warnings: string[]
}

/** The fields of a story that only records of other systems fill. */
export const PLAIN_STORY = {
  kind: 'story',
  state: 'public',
  why: null,
  seo: { title: '', description: '' },
  kicker: '',
  shortHeadline: '',
  isHidden: false,
  updatedAt: null,
  translationKey: null,
  oldAddresses: [],
  feedId: null,
  recordHash: '',
} as const satisfies Partial<Prepared>
