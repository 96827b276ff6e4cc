import type { Within } from '#domain/article/lists/ranking.ts'

const count = (n: number) => n.toLocaleString('en-GB')

/** Most read (`/desk/most-read`), and how often a story was read, in the sidebar of the editor. */
export const readsWords = {
  title: 'Most read',
  /** The subject of “… could not be read.” */
  what: 'The most-read list',
  filters: 'Most read',
  period: 'Period',
  periods: { '3h': '3 hours', '24h': '24 hours', '7d': '7 days' } satisfies Record<Within, string>,
  section: 'Section',
  allSections: 'All sections',
  howCounted:
    'A read is counted when a story has been on screen for five seconds, at most once an hour per connection. No reader is identified. The numbers are updated every minute.',
  published: (time: string) => `published ${time}`,
  total: count,
  unit: (n: number) => (n === 1 ? 'read' : 'reads'),
  empty: 'No reads yet. A read is counted after five seconds on the page, and shows here within a minute.',
  /** Followed by the link to the settings. */
  off: 'Reads are not counted. An admin can turn counting on in the',
  settings: 'settings',
  chart: {
    none: (since: string) => `Reads per hour since ${since}: none.`,
    peak: (since: string, hour: string, n: number) =>
      `Reads per hour since ${since}: most in the hour from ${hour}, ${n}.`,
  },
  ofStory: {
    heading: 'Reads',
    none: 'No reads in the last seven days.',
    week: (n: number) => `${count(n)} ${n === 1 ? 'read' : 'reads'} in the last seven days.`,
    mostRead: 'Most-read stories',
  },
}
