import type { PublicationKind } from '#domain/article/dates.ts'
import type { BylineRef, DeskPage, PersonRef } from '#domain/article/desk-views.ts'
import type { Lead, Seo } from '#domain/article/fields.ts'
import type { ArticleDocument } from '#domain/document/schema.ts'
import type { SectionRef, TopicRef } from '#domain/views.ts'

/** A kept state of a story as the desk's history lists it. Times in milliseconds UTC. */
export type RevisionItem = {
  /** 1, 2, 3 … within its story. */
  number: number
  at: number
  /** Null for the terminal, an import and the scheduler. */
  by: PersonRef | null
  why: 'saved' | 'published' | 'scheduled' | 'restored'
  /** Its last going out; null where it never did. */
  publication: { kind: PublicationKind; note: string | null; at: number } | null
  /** What readers see now. */
  isOut: boolean
}

/** `out` is the number of the one that readers see now, on whatever page it stands. */
export type RevisionPage = DeskPage<RevisionItem> & { out: number | null }

/** What of a story its history keeps and compares. */
export type StoryText = {
  headline: string
  standfirst: string
  kicker: string
  slug: string
  language: string
  sections: SectionRef[]
  topics: TopicRef[]
  authors: BylineRef[]
  source: { name: string; url: string | null } | null
  lead: Lead | null
  seo: Seo
  live: 'open' | 'closed' | null
  document: ArticleDocument
}

export type RevisionView = RevisionItem & StoryText
