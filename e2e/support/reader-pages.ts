const DAY_MS = 86_400_000

/**
 * The dates of the sample are shifted to the day on which it is loaded, so that there is always a story of the day
 * before.
 */
const [year = '', month = '', day = ''] = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10).split('-')

/** Reader pages of the sample: each kind in all its variants. */
export const READER_PAGES = [
  '/',
  // Sections: news, opinion, a later page.
  '/world',
  '/opinion',
  '/politics?page=2',
  '/topics/the-strait',
  '/authors/noor-halvorsen',
  '/authors/our-readers',
  '/sources/meridian-wire',
  // Stories: one with every part, a long read, an opinion, one without a picture, an old one, and one in Arabic.
  '/article/ilmara-and-tarn-to-reopen-the-strait',
  '/article/the-last-sign-painter-of-quay-street',
  '/article/i-was-wrong-about-the-night-trains',
  '/article/lighthouse-keeper-found-safe-on-lissa-point',
  '/article/the-count-of-2024-in-one-long-night',
  '/article/ma-alladhi-yataghayyar-fi-nawbat-al-layl',
  // An open and a closed live story.
  '/article/the-assembly-votes-on-the-harbour-fund',
  '/article/sea-wall-gives-way-at-saltgate',
  '/latest',
  '/most-read',
  '/corrections',
  '/feeds',
  '/saved',
  '/offline',
  '/about',
  '/contact',
  // Search: before a query, with hits, filtered, without hits, with a misspelling.
  '/search',
  '/search?q=harbour',
  '/search?q=harbour&section=politics&from=2024-01-01',
  '/search?q=zzzzz',
  '/search?q=habour',
  '/archive',
  `/archive/${year}`,
  `/archive/${year}/${month}`,
  `/archive/${year}/${month}/${day}`,
  '/nowhere',
]
