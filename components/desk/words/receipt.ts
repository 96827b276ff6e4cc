/**
 * The receipt of a publication: what the server saw when it requested its own pages. Its summary also stands in the
 * rail, in the story list and beside a story.
 */
export const receiptWords = {
  title: 'Receipt',
  /** Subject of “could not be loaded”. */
  subject: 'The receipt',
  front: 'The front',
  backToFront: 'Back to the front',
  backToStory: 'Back to the story',
  viewAsReader: 'View as a reader',
  checkAgain: 'Check again',
  rebuild: 'Rebuild the pages',
  checkingAgain: 'The server is checking again.',
  rebuilding: 'The pages are rebuilt and checked again.',
  notStarted: (why: string) => `The check was not started. ${why}`,

  // The summary in a few words.
  notChecked: 'not checked: one of many at once',
  checking: 'checking',
  seenOf: (seen: number, all: number) => `seen on ${seen} of ${all}`,
  stillChecking: (seen: string) => `${seen}, checking`,
  notSeen: (pages: string) => `${pages} not seen`,
  pages: (n: number) => `${n} pages`,
  twoPages: (first: string, second: string) => `${first} and ${second}`,
  /** On a button: “Receipt: seen on 4 of 4”. */
  summary: (words: string) => `Receipt: ${words}`,

  // The summary in a line.
  published: 'It is published.',
  gone: 'It is gone.',
  allSeen: (pages: number, time: string) =>
    `The server requested ${pages === 1 ? 'its page' : `its ${pages} pages`} as a reader would: all right at ${time}.`,
  notRight: (wrong: number, all: number) =>
    `${wrong} of ${all} ${all === 1 ? 'page' : 'pages'} ${wrong === 1 ? 'is' : 'are'} not right.`,
  staysRed: 'This receipt stays red, here and in the list, until all are.',
  nextAt: (time: string) => `Next check ${time}.`,
  noNext: 'It is not checked again by itself.',
  asking: 'The server is checking its own pages; you need not do anything.',
  sampledOut:
    'So much was published at once that only a sample was checked, and this was not in it. Check again to see it.',
  neverAsked: 'It is public, but its pages were never checked: it was imported, or published before receipts existed.',
  neverPublished: 'It was never published. Its receipt is created when it is.',

  // The failed pages.
  failed: 'Pages that are not right',
  columns: { page: 'Page', seen: 'Seen by the server' },
  tried: (n: number) => (n === 1 ? 'Checked once.' : `Checked ${n} times.`),
  whomToTell:
    'If this continues after the pages were rebuilt, tell whoever runs the server: the log names each page and why.',
}
