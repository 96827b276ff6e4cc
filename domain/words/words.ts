import type { Genre } from '#domain/article/genre.ts'
import type { Within } from '#domain/article/most-read.ts'
import { ar } from '#domain/words/ar.ts'
import { de } from '#domain/words/de.ts'
import { en } from '#domain/words/en.ts'
import { es } from '#domain/words/es.ts'
import { fr } from '#domain/words/fr.ts'

/** The paper's own words to readers. A language is a file beside this one that fills every entry. */
export type Words = {
  skip: string
  home: string
  here: string
  sections: string
  topStories: string
  alsoToday: string
  latest: string
  mostRead: string
  mostReadIn: (section: string) => string
  /** How far back a list of what is read most looks. */
  within: Record<Within, string>
  howFarBack: string
  mostReadLead: string
  nothingRead: string
  putRight: string
  search: string
  dark: string
  light: string
  by: string
  with: string
  /** Joins the last two names of a byline, with its spaces. */
  and: string
  comma: string
  published: string
  updated: string
  source: string
  original: string
  correction: string
  corrections: string
  correctionsLead: string
  allCorrections: string
  olderCorrections: string
  nothingCorrected: string
  /** Before the time at which something was put right. */
  corrected: string
  isOld: string
  /** What kind of work a story is. */
  genres: Record<Genre, string>
  live: string
  /** Above a live story that gets no more updates. */
  liveIsOver: string
  newerUpdates: string
  /** Over what leads to updates that stand on pages of their own, and below such a page. */
  earlierUpdates: string
  laterUpdates: string
  /** Over the newest updates of a live story on the front. */
  minuteByMinute: string
  keyMoments: string
  pinned: string
  whatWeKnow: string
  /** On a film or post of another site, before it is asked for: what asking tells that site. */
  showFrom: (provider: string) => string
  shownByOther: (provider: string) => string
  topics: string
  /** Over bylines, and over whose stories the paper has taken over. */
  authors: string
  sources: string
  related: string
  moreToRead: string
  /** Before the headline of the next older story of a section, and of the next newer one. */
  nextIn: (section: string) => string
  previousIn: (section: string) => string
  moreFrom: (source: string) => string
  readingTime: string
  minutes: (n: number) => string
  /** Over the headings of a long story. */
  contents: string
  share: string
  byMail: string
  copyLink: string
  linkCopied: string
  /** The footnotes below a story, and the way back to the place of one. */
  notes: string
  backToText: (n: number) => string
  illustrated: (title: string, provider: string) => string
  newer: string
  older: string
  pages: string
  page: (n: number) => string
  inArchive: string
  archive: string
  archiveLead: string
  earlier: string
  later: string
  stories: (n: number) => string
  noStoriesHere: string
  feed: string
  feeds: string
  feedsLead: string
  /** What a feed is, in a sentence. */
  feedsAbout: string
  /** Leads to the file of all feeds (OPML), and what it is for. */
  allFeeds: string
  allFeedsHelp: string
  /** In the place of a list that would be too long to stand on a page. */
  feedsEach: (n: number) => string
  wholePaper: string
  more: string
  keepReading: string
  imprint: string
  /** Over the links to the standing pages, in the foot. */
  thePaper: string
  /** Leads to the page that says how mistakes are put right. */
  howWeCorrect: string
  searchWords: string
  section: string
  allSections: string
  from: string
  to: string
  found: (n: number, isCapped: boolean) => string
  bestFirst: string
  newestFirst: string
  /** Over the filters of a search. */
  narrowedTo: string
  withoutFilter: (what: string) => string
  /** Where a search was given dates that no calendar has. */
  notADate: (given: string) => string
  author: string
  topic: string
  wholePaperInstead: string
  /** Where a reader only says what is to be left out. */
  onlyWithout: string
  didYouMean: string
  /** Over the stories of a search that was perhaps meant. */
  resultsFor: (q: string) => string
  /** Over sections, topics and authors that have a name like the words of a search. */
  namedSo: string
  nothingFound: string
  nothingFoundHelp: string
  searchHelp: string
  /** Where only the stories were looked at that came in last. */
  foundPartly: string
  searchGivenUp: { title: string; text: string }
  inThePaperNow: string
  newestOf: (name: string, paper: string) => string
  sourceLead: (name: string) => string
  homepage: string
  emptyHeadline: string
  emptyText: string
  status: Record<StatusCode, { title: string; text: string }>
  kept: KeptWords
}

/** About stories that a reader's browser keeps: those that were saved, and those read last. */
type KeptWords = {
  save: string
  saved: string
  savedLead: string
  needsScript: string
  nothingSaved: string
  lately: string
  nothingLately: string
  remove: string
  /** Above a copy that is shown because the paper cannot be reached, before its time. */
  copyFrom: string
  /** In place of a page of which there is no copy either. */
  away: { title: string; text: string }
}

export type StatusCode = 404 | 410 | 451 | 500 | 503

/** The languages in which the paper has words of its own. */
export const SPOKEN = { en, de, fr, es, ar } as const satisfies Record<string, Words>
const ALL: Record<string, Words> = SPOKEN

/** The words of a language tag (`ar-EG` falls back to `ar`), or null where the paper has none in it. */
export function wordsOf(language: string): Words | null {
  return ALL[language.split('-')[0]?.toLowerCase() ?? ''] ?? null
}
