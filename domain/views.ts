import { z } from 'zod'
import type { Layout } from '#domain/article/front-slots.ts'
import type { Genre } from '#domain/article/genre.ts'
import type { Within } from '#domain/article/most-read.ts'
import type { ArticleDocument } from '#domain/document/schema.ts'
import type { MenuName } from '#domain/paper/menus.ts'
import type { PageKind } from '#domain/paper/page-kind.ts'
import type { ClockStyle, DateStyle, FeedKind } from '#domain/paper/settings.ts'
import type { Crops, PictureFile } from '#domain/picture/crops.ts'

/**
 * What queries answer and components draw: plain values, times in milliseconds UTC, paths ready to link.
 * No view depends on who reads.
 */
export const accent = z.enum(['world', 'politics', 'business', 'climate', 'science', 'culture', 'sport', 'opinion'])
export const voice = z.enum(['news', 'opinion'])
/** The mark of a section's colour: one of the design's, or the section's own, whose shades `SiteView.colours` tells. */
export const sectionAccent = z.union([accent, z.templateLiteral(['own-', z.int()])])
export type Accent = z.infer<typeof accent>
export type SectionAccent = z.infer<typeof sectionAccent>
export type Voice = z.infer<typeof voice>

export const sectionRef = z.strictObject({
  ...{ id: z.int(), slug: z.string(), name: z.string() },
  ...{ accent: sectionAccent, voice },
})
export const topicRef = z.strictObject({ id: z.int(), slug: z.string(), name: z.string() })
export type SectionRef = z.infer<typeof sectionRef>
export type TopicRef = z.infer<typeof topicRef>
export type AuthorRef = { id: number; slug: string; name: string; role: string; portrait: PictureView | null }
export type SourceRef = { id: number; slug: string; name: string; homepage: string | null }
export const sourcePolicy = z.enum(['own', 'may-rank', 'not-in-news', 'no-index'])
export type SourcePolicy = z.infer<typeof sourcePolicy>

export type PictureView = PictureFile & {
  /** Its id in the library. Its addresses are made of `file`. */
  mediaId: string
  crops: Crops
  /** Two colours, `#rrggbb #rrggbb`, until it is there; empty where they are not known. */
  placeholder: string
  alt: string
  caption: string
  credit: string
}

export type TeaserView = {
  id: number
  slug: string
  headline: string
  standfirst: string
  kicker: string
  language: string
  /** The primary section; null only where a section was removed under the story. */
  section: SectionRef | null
  authors: AuthorRef[]
  source: SourceRef | null
  picture: PictureView | null
  wordCount: number
  publishedAt: number
  modifiedAt: number
  /** Of a live story, whether more updates are to come; null for any other. */
  live: 'open' | 'closed' | null
}

/** A page of a readers' list. `page` counts from 1; lists page to MAX_LIST_PAGE and then hand over to the archive. */
export type ListView = { items: TeaserView[]; page: number; hasNext: boolean }

export type CorrectionView = { at: number; note: string }

/** A correction on the page of all of them, with the story that it puts right. */
export type CorrectionItem = CorrectionView & { id: number; slug: string; headline: string; language: string }
export type CorrectionsView = { items: CorrectionItem[]; page: number; hasNext: boolean }

export type ArticleView = Omit<TeaserView, 'section'> & {
  sections: SectionRef[]
  topics: TopicRef[]
  sourceUrl: string | null
  /** What search engines and feeds may do with it: its own policy, else its source's. */
  sourcePolicy: SourcePolicy | null
  /** The address of the source's own feed. */
  sourceFeed: string | null
  /** What readers are told about the licence; empty where nothing. */
  sourceUsage: string
  /** The original's address where the contract makes it the canonical one; null where this page is it. */
  canonicalUrl: string | null
  document: ArticleDocument
  /** Pictures that the document names, by media id. */
  pictures: Record<string, PictureView>
  corrections: CorrectionView[]
  seo: { title?: string | undefined; description?: string | undefined }
  /** What kind of work it says itself that it is. */
  genre: Genre | null
  /** When a licence takes it off every page, ms UTC. */
  expiresAt: number | null
  /** True from one year after publication; flips by the scheduler, never by a reader's clock. */
  isOld: boolean
}

/** What a reader may go on to from a story, each of it once. */
export type AroundView = {
  /** Beside it in its primary section. */
  newer: TeaserView | null
  older: TeaserView | null
  related: TeaserView[]
  fromSource: TeaserView[]
}

export type SectionView = SectionRef & { strapline: string; children: SectionRef[]; parent: SectionRef | null }
/** Where else a byline is found: an https address and what it is called. */
export const authorLink = z.strictObject({ label: z.string(), url: z.string() })
export type AuthorLink = z.infer<typeof authorLink>
export type AuthorView = AuthorRef & { bio: string; links: AuthorLink[]; storyCount: number }
export type TopicView = TopicRef & { description: string }
export type SourceView = SourceRef & {
  logo: PictureView | null
  /** What it is. */
  about: string
  /** What readers are told about the licence. */
  usage: string
}

export type SiteView = {
  name: string
  tagline: string
  description: string
  language: string
  /** IANA zone in which the paper tells the time. */
  zone: string
  dates: DateStyle
  clock: ClockStyle
  imprint: string
  logo: PictureView | null
  masthead: 'wordmark' | 'logo'
  /** Of pages that belong to no section; null: ink. One of the paper's own is among `colours`. */
  accent: SectionAccent | null
  /** Whether readers' browsers keep what they read and save. */
  offline: boolean
  /** A year, a month or a day; empty: not told. */
  foundedOn: string
  /** The paper elsewhere, as web addresses. */
  sameAs: string[]
  /** Where it says how mistakes are put right, where none of `pages` does; else empty. */
  correctionsPolicy: string
  /** Whether it is counted how often stories are read. */
  countsReads: boolean
  /** Which lists have feeds. */
  feeds: Record<FeedKind, boolean>
  /** Top sections, in the order of the navigation. */
  sections: SectionRef[]
  /** Those below them, in the same order. */
  subSections: SubSection[]
  /** Shades of the sections that have a colour of their own, and of the paper's, `#rrggbb`. */
  colours: OwnColour[]
  /** The standing pages that are public. */
  pages: StandingPageRef[]
  rights: RightsView
  menus: Record<MenuName, MenuItem[]>
}

export type NamedTerm = { slug: string; name: string }
/** What has feeds beside the paper, its sections and its corrections. */
export type FedLists = { topics: NamedTerm[]; authors: NamedTerm[]; sources: NamedTerm[] }

/** What the paper tells machines about using what it says. `terms` is an address for people; empty: none. */
export type RightsView = { hasLicence: boolean; isReserved: boolean; terms: string }

/** A link of a menu. Without a name it is a page that the paper has by itself, and names in its own words. */
export type MenuItem = { href: string; name: string; section: SectionRef | null }

export type StandingPageRef = { slug: string; title: string; kind: PageKind }
export type StandingPageView = StandingPageRef & {
  standfirst: string
  document: ArticleDocument
  /** Pictures that the document names, by media id. */
  pictures: Record<string, PictureView>
  publishedAt: number
  modifiedAt: number
}

/** With the slug of the section above it. */
export type SubSection = SectionRef & { parent: string }
export type OwnColour = { accent: SectionAccent; light: string; dark: string }

/** A band of the front below the lead row. */
export type FrontBand =
  | { kind: 'river'; section: SectionRef; strapline: string; stories: TeaserView[] }
  | { kind: 'halves'; halves: { section: SectionRef; strapline: string; stories: TeaserView[] }[] }
  | { kind: 'feature'; story: TeaserView }
  | { kind: 'four'; columns: { section: SectionRef; stories: TeaserView[] }[] }
  | { kind: 'opinion'; section: SectionRef; strapline: string; stories: TeaserView[] }

/** A live story on the front, with the newest of its updates, each with the anchor that it has on the story's page. */
export type FrontLive = { story: TeaserView; updates: { anchor: string; at: number; headline: string }[] }

export type FrontView = {
  layout: Layout
  /** What is drawn above everything in the layout of that name; in the big one the lead itself, while it goes on. */
  live: FrontLive | null
  lead: TeaserView | null
  leadLinks: TeaserView[]
  seconds: TeaserView[]
  latest: TeaserView[]
  strip: TeaserView[]
  bands: FrontBand[]
  /** The newspaper's own date, `YYYY-MM-DD` in its zone, stored by the scheduler at midnight. */
  today: string
  corrections: { slug: string; note: string; at: number }[]
  mostRead: TeaserView[]
}

/** What is read most within a length, of the whole paper or of a section; most read first. */
export type MostReadView = { within: Within; section: SectionRef | null; stories: TeaserView[] }

export type SearchHit = TeaserView & {
  /** Pieces of the headline and of the passage, hits marked. */
  headlineParts: MarkedText
  passage: MarkedText
}
export type MarkedText = { text: string; hit: boolean }[]
export type NamedHit = { kind: 'section' | 'topic' | 'author'; slug: string; name: string }
export type SearchView = {
  hits: SearchHit[]
  total: number
  /** True where there are more than it counted. */
  totalIsCapped: boolean
  /** True where not every story was looked at, only those that came in last. */
  isPartial: boolean
  /** False where nothing was asked for that could be found: nothing at all, or only what is to be left out. */
  isAsked: boolean
  /** Whose stories, and about what, it was narrowed to, by name; null where it was not, or there are none. */
  author: string | null
  topic: string | null
  /** Sections, topics and authors that are called as the words asked for; on the first page. */
  names: NamedHit[]
  /** Searches that were perhaps meant, each of which finds something; where hardly anything was found. */
  meant: string[]
  /** What the likeliest of these finds beside `hits`: a page of it. */
  meantHits: SearchHit[]
  page: number
  hasNext: boolean
}

export type ArchiveYearView = { year: number; months: { month: number; count: number }[] }
export type ArchiveMonthView = { year: number; month: number; days: { day: number; count: number }[] }
export type ArchiveDayView = { date: string; items: TeaserView[]; earlier: string | null; later: string | null }
