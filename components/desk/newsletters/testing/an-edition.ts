import type { EditionView, NewsletterRow, NewsletterView } from '#domain/newsletters/newsletter-views.ts'

export const NOON = Date.UTC(2026, 10, 24, 12)

export const LIST: NewsletterView = {
  id: 3,
  slug: 'morning',
  name: 'Morning',
  senderName: 'The Halyard',
  senderAddress: 'morning@halyard.example',
  language: 'en',
  description: '',
  cadence: 'each weekday',
  postal: 'Quay 4',
  rule: null,
  secondPerson: false,
  version: 2,
  createdAt: NOON,
  closedAt: null,
}
export const ROW: NewsletterRow = {
  id: 3,
  slug: 'morning',
  name: 'Morning',
  cadence: 'each weekday',
  language: 'en',
  readers: 1_204,
  waiting: 2,
  closedAt: null,
  last: { id: 8, subject: 'Ferries sail', sentAt: NOON },
  next: null,
}
const NONE = {
  queued: 0,
  claimed: 0,
  later: 0,
  accepted: 0,
  refused: 0,
  unknown: 0,
  undecided: 0,
  skipped: 0,
  bounced: 0,
  complained: 0,
}
/** An edition of the list, a draft with one part, with other fields and counts where given. */
export const anEdition = (
  more: Partial<EditionView> = {},
  counts: Partial<EditionView['counts']> = {},
): EditionView => ({
  id: 9,
  list: { id: 3, slug: 'morning', name: 'Morning', language: 'en', secondPerson: false },
  document: {
    subject: 'Ferries',
    preheader: '',
    above: [[{ text: 'Good morning.' }]],
    parts: [{ heading: 'Today', look: 'big', slots: [12, { newestIn: 1 }, null] }],
  },
  version: 4,
  state: 'draft',
  scheduledAt: null,
  startedAt: null,
  endedAt: null,
  stoppedWhy: null,
  readers: 1_204,
  counts: { ...NONE, ...counts },
  lanes: [],
  approvedBy: null,
  savedBy: { id: 'bea', name: 'Bea Voss' },
  savedAt: NOON,
  filled: [{ heading: 'Today', stories: [{ id: 12, headline: 'Night trains', url: 'https://halyard.example/a' }] }],
  ...more,
})
