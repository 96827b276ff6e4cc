import type { Genre } from '#domain/article/fields/genre.ts'
import type { Within } from '#domain/article/lists/ranking.ts'
import type { BannerLevel } from '#domain/paper/banner-fields.ts'

/** Texts of the reader's pages. Each language is a file beside this one that fills every entry. */
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
  /** Heading of the faces in a section of opinion. */
  columnists: string
  /** Periods of the most-read lists. */
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
  /** Joins the last two names of a byline; includes the spaces around it. */
  and: string
  comma: string
  published: string
  updated: string
  source: string
  original: string
  correction: string
  /** Heading of stories that an editor chose to go with a story. */
  readAlso: string
  corrections: string
  correctionsLead: string
  allCorrections: string
  olderCorrections: string
  nothingCorrected: string
  /** Before the time of a correction. */
  corrected: string
  isOld: string
  /** Labels of the banner, and of the button that closes it. */
  banners: Record<BannerLevel, string> & { close: string }
  /**
   * Tells of the AI tool that took part in a story. `tool` is in parentheses after a space, `by` the name of whoever
   * published it; both may be empty.
   */
  madeBy: Record<'assisted' | 'generated', (tool: string, by: string) => string>
  /** Below a picture that AI made in part or as a whole. */
  machinePictures: { composite: string; synthetic: string }
  /** Names of the kinds of work. */
  genres: Record<Genre, string>
  /** Times of the last 24 hours in lists; `#` stands for the number. Short enough for the width of a clock time. */
  ago: { minutes: string; hours: string }
  live: string
  /** Above a live story that is closed. */
  liveIsOver: string
  newerUpdates: string
  /** In place of it once their number is known: `%`, and `#` for the time of the newest update that is shown. */
  newUpdates: { one: string; many: string }
  /** In the bar of a live story, after “Live”; `lastAt` stands before the time of its last update. */
  updatesByItself: string
  lastAt: string
  /** Above the links to updates on other pages, and below such a page. */
  earlierUpdates: string
  laterUpdates: string
  /** Over the newest updates of a live story on the front. */
  minuteByMinute: string
  keyMoments: string
  /** Opens those beyond the newest. */
  allMoments: string
  pinned: string
  whatWeKnow: string
  /** Button and notice of an embed before it is loaded: loading it reveals the reader to that site. */
  /** Below a moving picture that stands still, and that moves. */
  play: string
  stopPlaying: string
  showFrom: (provider: string) => string
  shownByOther: (provider: string) => string
  topics: string
  /** Headings of the lists of bylines and of sources. */
  authors: string
  sources: string
  related: string
  moreToRead: string
  /** Before the headline of the next older story of a section, and of the next newer one. */
  /** Before the neighbours of a story in its section. */
  nextStory: string
  previousStory: string
  /** Over further stories on a topic. */
  moreOn: (topic: string) => string
  /** Names the cards of a story's authors. */
  aboutAuthors: string
  /** Over a table that is wider than a phone. */
  scrollsSideways: string
  moreFrom: (source: string) => string
  readingTime: string
  minutes: (n: number) => string
  /** Heading of a long story's table of contents. */
  contents: string
  share: string
  byMail: string
  copyLink: string
  linkCopied: string
  /** Heading of a story's footnotes, and the link back from one to the text. */
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
  /** Explains in a sentence what a feed is. */
  feedsAbout: string
  /** Link to the file of all feeds (OPML), and its purpose. */
  allFeeds: string
  allFeedsHelp: string
  /** Replaces a list that would be too long for the page. */
  feedsEach: (n: number) => string
  wholePaper: string
  more: string
  moreLatest: string
  keepReading: string
  imprint: string
  /** Above the links to the standing pages, in the page footer. */
  newsletters: string
  thePaper: string
  /** Link to the corrections policy. */
  howWeCorrect: string
  searchWords: string
  section: string
  allSections: string
  from: string
  to: string
  found: (n: number, isCapped: boolean) => string
  bestFirst: string
  newestFirst: string
  /** Above the active filters of a search. */
  narrowedTo: string
  withoutFilter: (what: string) => string
  /** Notice of dates in a search that do not exist. */
  notADate: (given: string) => string
  author: string
  topic: string
  wholePaperInstead: string
  /** Notice of a search that has only exclusions. */
  onlyWithout: string
  didYouMean: string
  /** Above the hits of a did-you-mean suggestion. */
  resultsFor: (q: string) => string
  /** Above sections, topics and authors whose names match the search. */
  namedSo: string
  nothingFound: string
  nothingFoundHelp: string
  searchHelp: string
  /** Notice of a search that covered only the newest stories. */
  foundPartly: string
  searchGivenUp: { title: string; text: string }
  inThePaperNow: string
  newestOf: (name: string, paper: string) => string
  sourceLead: (name: string) => string
  homepage: string
  emptyHeadline: string
  emptyText: string
  /** On the front of a paper with few stories: what it is, and how to hear of its next story. */
  aboutPaper: string
  follow: string
  followText: string
  status: Record<StatusCode, { title: string; text: string }>
  kept: KeptWords
}

/** Texts about stories that a reader's browser keeps: saved ones, and those read last. */
type KeptWords = {
  save: string
  /** On the button of a story that is saved. */
  isSaved: string
  saved: string
  savedLead: string
  needsScript: string
  nothingSaved: string
  lately: string
  nothingLately: string
  remove: string
  /** Above a copy that is shown because the paper cannot be reached, before its time. */
  copyFrom: string
  /** Replaces a page that cannot be reached and has no copy. */
  away: { title: string; text: string }
}

/** A status that readers see a page for; 501 is shown in a copy of the paper as files, for what needs a server. */
export type StatusCode = 404 | 410 | 451 | 500 | 501 | 503
