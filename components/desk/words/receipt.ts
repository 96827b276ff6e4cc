import type { Delivery, ReceiptWhat } from '#domain/article/receipt-views.ts'

/**
 * The receipt of a publication: what the server saw when it requested its own pages. Its summary also stands in the
 * rail, in the story list and beside a story, and its deliveries on the page of deliveries.
 */
export const receiptWords = {
  title: 'Receipt',
  /** Subject of “could not be loaded”. */
  subject: 'The receipt',
  front: 'The front',
  backToFront: 'Back to the front',
  backToStory: 'Back to the story',
  backToList: 'Back to the list',
  keepWriting: 'Continue writing',
  viewAsReader: 'View as a reader',

  // Actions.
  checkAgain: 'Check again',
  rebuild: 'Rebuild the pages',
  rebuildAndPurge: 'Rebuild and purge again',
  openPage: 'Open the page',
  checkPages: 'Check its pages',
  checkingAgain: 'The server is checking again.',
  rebuilding: 'The pages are rebuilt and checked again.',

  /** The thing that was published. */
  what: {
    first: 'First published',
    minor: 'Minor fix',
    update: 'Update',
    correction: 'Correction',
    withdrawal: 'Withdrawal',
    undo: 'Back to draft',
    front: 'Front',
    look: 'Check',
  } satisfies Record<ReceiptWhat, string>,
  by: (what: ReceiptWhat, who: string, when: string) =>
    `${what === 'look' ? 'requested' : what === 'front' ? 'arranged' : 'done'} by ${who}, ${when}`,
  byNobody: 'the schedule or the terminal',
  revision: (n: number) => `revision ${n}`,

  // The summary in a few words.
  notChecked: 'not checked: one of many at once',
  checking: 'checking',
  seenOf: (seen: number, all: number) => `seen on ${seen} of ${all}`,
  seenOfChecking: (seen: number, all: number) => `seen on ${seen} of ${all}, checking`,
  notSeen: (pages: string) => `${pages} not seen`,
  pages: (n: number) => `${n} pages`,
  twoPages: (first: string, second: string) => `${first} and ${second}`,
  /** On a button: “Receipt: seen on 13 of 13”. */
  summary: (words: string) => `Receipt: ${words}`,

  // The summary in a sentence or two. A withdrawal is “gone”, everything else “published”.
  lede: {
    published: { seen: 'It is published.', asking: 'It is saved and public.' },
    gone: { seen: 'It is gone.', asking: 'It is withdrawn.' },
    undone: { seen: 'It is gone.', asking: 'It is a draft again.' },
    seenPublished: (within: string) =>
      `The server requested its own pages as a reader would, and saw the new text on all of them${within}.`,
    seenGone: (within: string) =>
      `The server requested its own pages as a reader would, and found it on none of them${within}.`,
    within: (time: string) => ` within ${time}`,
    notSeenPublished: (pages: number) =>
      `It is published, but ${pages === 1 ? 'one page does not show it' : `${pages} pages do not show it`}.`,
    notSeenGone: 'It is gone, but not everywhere.',
    notSeenHow: (seen: number, all: number) =>
      `${seen} of ${all} pages are right. This receipt stays red, here and in the list, until all of them are.`,
    sampledOut:
      'So much was published at once that only a sample was checked, and this was not in it. Check again to see it.',
    superseded: 'It was changed again before all pages were checked.',
    asking: 'The server is checking its own pages; you need not do anything.',
    neverAsked:
      'It is public, but its pages were never checked: it was imported, or published before receipts existed.',
    neverPublished: 'It was never published. Its receipt is created when it is.',
  },
  seconds: (n: string) => `${n} s`,
  minutes: (n: number) => `${n} min`,

  /** Advice for when a retry does not help. */
  whomToTell: {
    answer:
      'If this continues, tell whoever runs the server: the page does not answer correctly, and the log says why.',
    stale:
      'If this continues after the pages were rebuilt, tell whoever runs the server: an outdated page is still cached.',
  },

  // The times and dates at the top.
  times: {
    published: 'Published',
    readBack: 'Read back from disk',
    firstSeen: 'First seen',
    seen: 'Seen',
    dates: 'Dates',
    seenOf: (seen: number, all: number) => `${seen} of ${all}`,
    allSeen: (seen: number, all: number, time: string) => `${seen} of ${all}, ${time}`,
    first: (time: string) => `first ${time}`,
    changed: (time: string) => ` · changed ${time}`,
  },

  // The table of checks.
  checks: 'What the server saw',
  nothingChecked: 'Nothing was checked yet.',
  checkingNow: 'Checking…',
  columns: {
    result: 'Result',
    page: 'Page',
    address: 'Address',
    compared: 'Compared with what was published',
    after: 'After',
  },
  results: { seen: 'seen', notSeen: 'not seen', asking: 'checking', notAllAsked: 'not all checked' },
  inArticle: 'in the article page',
  addresses: (n: number) => `${n} addresses`,
  tried: (n: number, since: string) => (n === 1 ? `Checked once since ${since}` : `Checked ${n} times since ${since}`),
  nextAt: (time: string) => `next at ${time}`,
  noNext: 'not again automatically',
  pending: (said: string) => `${said} Checking again…`,

  // Earlier receipts.
  earlier: 'Earlier receipts',
  earlierSeen: (time: string, seen: number, all: number) => `${time}, ${seen} of ${all}`,
  earlierChanged: (time: string) => `${time}, changed again before it was checked`,

  // Deliveries: notifications of others, such as a purge of the cache in front.
  deliveries: 'Notifications',
  allDeliveries: 'All deliveries',
  noDeliveries: 'No notification was sent.',
  noCache: 'There is no cache in front of this server, so there is nothing to purge.',
  kinds: {
    purge: 'Cache in front',
    'feeds-changed': 'Feeds',
    'websub-publish': 'Hub',
    indexnow: 'Search engines',
    mail: 'Email',
    webhook: 'Webhook',
  } as Partial<Record<string, string>>,
  states: {
    delivered: 'delivered',
    waiting: 'waiting',
    retrying: 'retrying',
    'given-up': 'failed',
  } satisfies Record<Delivery['state'], string>,
  delivered: (about: string, time: string) => `${about}, sent ${time}`,
  waiting: (about: string) => `${about}, will be sent now`,
  attempts: (n: number, next: string) => `${n} of 30 attempts, ${next}.`,
  givenUp: 'not tried again',
  next: (time: string) => `next ${time}`,
  sendAgain: 'Send again',
  sentAgain: 'It is being sent again.',

  errors: {
    notChecked: (why: string) => `The check was not started. ${why}`,
    notSent: (why: string) => `It was not sent. ${why}`,
  },
}
