import { z } from 'zod'
import type { Genre } from '#domain/article/fields/genre.ts'
import type { LongRead } from '#domain/article/fields/long-read.ts'
import type { PublicMadeBy } from '#domain/article/fields/made-by.ts'
import type { Layout } from '#domain/article/front/front-slots.ts'
import type { Within } from '#domain/article/lists/ranking.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { accent } from '#domain/paper/accent.ts'
import type { CardLayout, NameplateSize, TypePair } from '#domain/paper/look-fields.ts'
import type { MenuName } from '#domain/paper/menu-fields.ts'
import type { PageKind } from '#domain/paper/page-kind.ts'
import type { Responsibility } from '#domain/paper/responsibility.ts'
import type { ClockStyle, DateStyle, FeedKind } from '#domain/paper/settings.ts'
import type { ShareTarget } from '#domain/paper/share-targets.ts'
import type { Crops, PictureFile } from '#domain/picture/crop-sizes.ts'
import type { SourceType } from '#domain/picture/source-type.ts'
import type { RepublishLicence, RepublishRule } from '#domain/republish/republish-terms.ts'

/**
 * View types that queries return and components render: plain values, times in milliseconds UTC, paths ready to link.
 * No view depends on the reader.
 */
export const voice = z.enum(['news', 'opinion'])
/** Name of a section's colour: one of the design's, or the section's own, whose shades are in `SiteView.colours`. */
export const sectionAccent = z.union([accent, z.templateLiteral(['own-', z.int()])])
export type Accent = z.infer<typeof accent>
export type SectionAccent = z.infer<typeof sectionAccent>
export type Voice = z.infer<typeof voice>

export const sectionRef = z.strictObject({
  id: z.int(),
  slug: z.string(),
  name: z.string(),
  accent: sectionAccent,
  voice,
})
export const topicRef = z.strictObject({ id: z.int(), slug: z.string(), name: z.string() })
export type SectionRef = z.infer<typeof sectionRef>
export type TopicRef = z.infer<typeof topicRef>
export type AuthorRef = { id: number; slug: string; name: string; role: string; portrait: PictureView | null }
/** An author at the end of a story. */
export type AuthorCard = AuthorRef & { bio: string }
export type SourceRef = { id: number; slug: string; name: string; homepage: string | null }
export const sourcePolicy = z.enum(['own', 'may-rank', 'not-in-news', 'no-index'])
export type SourcePolicy = z.infer<typeof sourcePolicy>

export type PictureView = PictureFile & {
  /** Id in the library. The picture's addresses use `file` instead. */
  mediaId: string
  crops: Crops
  /** Two colours, `#rrggbb #rrggbb`, shown until the picture has loaded; empty where they are not known. */
  placeholder: string
  alt: string
  caption: string
  credit: string
  /** True if it has a moving file, which is shown when a reader asks. */
  isMoving?: boolean
  /** How it came about, as far as known. */
  sourceType?: SourceType | null
}

export type TeaserView = {
  id: number
  slug: string
  /** As lists show it: on a front that of its slot; else the short headline, if it has one. */
  headline: string
  /** Without regard to the short headline, for search and structured data. */
  fullHeadline: string
  standfirst: string
  /** Whole sentences of its text, at most 400 letters; empty for a live story and where they repeat the words above. */
  firstLines: string
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
  /** State of a live story: `open` while more updates are to come; null for any other story. */
  live: 'open' | 'closed' | null
  /** The AI tool that helped with it or made it; null: people made it. */
  madeBy: PublicMadeBy | null
}

/** A page of a readers' list. `page` counts from 1, up to MAX_LIST_PAGE; after that the archive takes over. */
export type ListView = { items: TeaserView[]; page: number; hasNext: boolean }

export type CorrectionView = { at: number; note: string }

/** An entry of the corrections page, with the corrected story. */
export type CorrectionItem = CorrectionView & { id: number; slug: string; headline: string; language: string }
export type CorrectionsView = { items: CorrectionItem[]; page: number; hasNext: boolean }

/** `headline` is the full one. */
export type ArticleView = Omit<TeaserView, 'section' | 'fullHeadline' | 'firstLines'> & {
  /** Empty where it has none. */
  shortHeadline: string
  sections: SectionRef[]
  topics: TopicRef[]
  sourceUrl: string | null
  /** Policy towards search engines and feeds: the story's own, otherwise its source's. */
  sourcePolicy: SourcePolicy | null
  /** Address of the source's own feed. */
  sourceFeed: string | null
  /** Note to readers about the licence; empty where there is none. */
  sourceUsage: string
  /** Address of the original where the contract makes it the canonical one; null where this page is canonical. */
  canonicalUrl: string | null
  document: ArticleDocument
  /** Pictures that the document names, by media id. */
  pictures: Record<string, PictureView>
  /** Ids of the stories that the document's lists name and that are live now. */
  liveStories: number[]
  corrections: CorrectionView[]
  seo: { title?: string | undefined; description?: string | undefined }
  /** Kind of work that the story names itself; null where it names none. */
  genre: Genre | null
  /** Whether it is set as a long read; null: its length decides. */
  longRead: LongRead | null
  /** Time at which a licence removes it from every page, ms UTC. */
  expiresAt: number | null
  /** True from one year after publication; changed by the scheduler, never by a reader's clock. */
  isOld: boolean
}

/** Stories that a reader may go on to from a story, each once. */
export type RelatedStoriesView = {
  /** Neighbour in the list of its primary section. */
  newer: TeaserView | null
  older: TeaserView | null
  related: TeaserView[]
  /** Further stories of one of its topics; null where there are fewer than two. */
  fromTopic: { topic: TopicRef; stories: TeaserView[] } | null
  fromSource: TeaserView[]
}

export type SectionView = SectionRef & { strapline: string; children: SectionRef[]; parent: SectionRef | null }
/** Profile of an author elsewhere: an https address and its label. */
export const authorLink = z.strictObject({ label: z.string(), url: z.string() })
export type AuthorLink = z.infer<typeof authorLink>
export type AuthorView = AuthorRef & { bio: string; links: AuthorLink[]; storyCount: number }
export type TopicView = TopicRef & { description: string }
export type SourceView = SourceRef & {
  logo: PictureView | null
  /** Description of the source. */
  about: string
  /** Note to readers about the licence. */
  usage: string
}

export type SiteView = {
  name: string
  tagline: string
  description: string
  language: string
  /** IANA time zone of the paper's times. */
  zone: string
  dates: DateStyle
  clock: ClockStyle
  imprint: string
  logo: PictureView | null
  /** The logo on dark pages, where it is another one. */
  logoDark: PictureView | null
  /** A picture for icons, in place of the logo. */
  icon: PictureView | null
  type: TypePair
  nameplate: NameplateSize
  cards: CardLayout
  masthead: 'wordmark' | 'logo'
  /** Colour of pages that belong to no section; null: ink. A colour of the paper's own is among `colours`. */
  accent: SectionAccent | null
  /** Whether readers' browsers keep copies of what they read and save. */
  offline: boolean
  /** A year, a month or a day; empty where it is not given. */
  foundedOn: string
  /** Profiles of the paper elsewhere, as web addresses. */
  sameAs: string[]
  /** Address of the corrections policy, used where none of `pages` is one; otherwise empty. */
  correctionsPolicy: string
  /** Licence under which others may republish own stories, and what their copies say to search engines. */
  republishLicence: RepublishLicence
  republishRule: RepublishRule
  /** Facts about who answers for the paper; empty where they are not told. */
  responsibility: Responsibility
  /** Whether the paper has an accessibility statement. */
  accessibility: boolean
  /** Google’s page on which readers prefer this paper; null where no page links to it. */
  preferredSource: string | null
  /** Services that stories name for sharing. */
  shareTo: Record<ShareTarget, boolean>
  countsReads: boolean
  /** Kinds of lists that have feeds. */
  feeds: Record<FeedKind, boolean>
  /** Top-level sections, in the order of the navigation. */
  sections: SectionRef[]
  /** Sub-sections, in the same order. */
  subSections: SubSection[]
  /** Shades of the sections that have a colour of their own, and of the paper's, `#rrggbb`. */
  colours: OwnColour[]
  pages: StandingPageRef[]
  rights: RightsView
  menus: Record<MenuName, MenuItem[]>
}

export type NamedTerm = { slug: string; name: string }
/** Lists with feeds, besides the paper, its sections and its corrections. */
export type FedLists = { topics: NamedTerm[]; authors: NamedTerm[]; sources: NamedTerm[] }

/** The paper's terms for machines that use its content. `terms` is an address for people; empty: none. */
export type RightsView = { hasLicence: boolean; isReserved: boolean; terms: string }

/** A link of a menu. An empty name stands for a built-in page, whose name is in the paper's language. */
export type MenuItem = { href: string; name: string; section: SectionRef | null }

export type StandingPageRef = { slug: string; title: string; kind: PageKind }
export type StandingPageView = StandingPageRef & {
  standfirst: string
  document: ArticleDocument
  /** Pictures that the document names, by media id. */
  pictures: Record<string, PictureView>
  /** Ids of the stories that the document's lists name and that are live now. */
  liveStories: number[]
  /** Null for a page that is made of the settings, which keep no times. */
  publishedAt: number | null
  modifiedAt: number | null
}

/** A sub-section, with the slug of its parent section. */
export type SubSection = SectionRef & { parent: string }
export type OwnColour = { accent: SectionAccent; light: string; dark: string }

/** A band of the front, below the lead row. */
/** Stories of one section on the front, and the next ones, whose headlines fill a cell that is too short. */
export type FrontPart = { section: SectionRef; strapline: string; stories: TeaserView[]; spare: TeaserView[] }
export type FrontBand =
  | { kind: 'sections'; parts: FrontPart[] }
  | { kind: 'opinion'; part: FrontPart }
  | { kind: 'feature'; story: TeaserView }

/** A live story on the front, with its newest updates and their anchors on the story's page. */
export type FrontLive = { story: TeaserView; updates: { anchor: string; at: number; headline: string }[] }

export type FrontView = {
  layout: Layout
  /** Shown above everything in the `live` layout; in the `big` one, the lead itself while it is an open live story. */
  live: FrontLive | null
  lead: TeaserView | null
  leadLinks: TeaserView[]
  seconds: TeaserView[]
  latest: TeaserView[]
  /** All stories, the lead first, of a paper that has too few for a front of bands; otherwise empty. */
  young: TeaserView[]
  /** The next stories, whose headlines fill the cells at the top. */
  spare: TeaserView[]
  strip: TeaserView[]
  bands: FrontBand[]
  /** The newspaper's own date, `YYYY-MM-DD` in its zone, stored by the scheduler at midnight. */
  today: string
  corrections: { slug: string; note: string; at: number }[]
  mostRead: TeaserView[]
}

/** Most read stories within a period, of the whole paper or of a section; most read first. */
export type MostReadView = { within: Within; section: SectionRef | null; stories: TeaserView[] }

export type SearchHit = TeaserView & {
  /** Pieces of the headline and of the passage, with the hits marked. */
  headlineParts: MarkedText
  passage: MarkedText
}
export type MarkedText = { text: string; hit: boolean }[]
export type NamedHit = { kind: 'section' | 'topic' | 'author'; slug: string; name: string }
export type SearchView = {
  hits: SearchHit[]
  total: number
  /** True where there are more hits than were counted. */
  totalIsCapped: boolean
  /** True where only part of the stories was searched: the newest ones. */
  isPartial: boolean
  /** False where the query has nothing to search for: it is empty, or has only exclusions. */
  isAsked: boolean
  /** Names of the author and the topic that the search was narrowed to; null where it was not, or they do not exist. */
  author: string | null
  topic: string | null
  /** Sections, topics and authors whose names match the query; on the first page only. */
  names: NamedHit[]
  /** Did-you-mean: similar queries, each with hits; given where the search found few or none. */
  meant: string[]
  /** Hits of the likeliest of these that are not among `hits`: one page. */
  meantHits: SearchHit[]
  page: number
  hasNext: boolean
}

export type ArchiveYearView = { year: number; months: { month: number; count: number }[] }
export type ArchiveMonthView = { year: number; month: number; days: { day: number; count: number }[] }
export type ArchiveDayView = { date: string; items: TeaserView[]; earlier: string | null; later: string | null }
