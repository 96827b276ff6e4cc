const number = (n: number) => n.toLocaleString('en')
const pages = (n: number) => `${number(n)} ${n === 1 ? 'page' : 'pages'}`

/** The store of readers’ pages, on the settings page. */
export const pageStoreWords = {
  name: 'Ready pages',
  hint: 'readers’ pages on the server’s disk, so that nobody waits while one is made',
  subject: 'The state of the ready pages',
  off: 'The server keeps no pages on disk: PAGE_STORE_MB is 0, or there was an error since its start. Readers get their pages all the same.',
  size: (n: number, used: string, room: string) => `${pages(n)}, ${used} of ${room}`,
  progress: 'Addresses of the paper with a ready page',
  looked: (looked: number, total: number) => `${number(looked)} of ${number(total)} addresses`,
  failed: (n: number) => `${pages(n)} could not be made.`,
  states: {
    running: 'Pages are being made ahead of readers, while none of them waits.',
    paused: 'Paused. A page is made when a reader asks for it.',
    done: (when: string | null) => (when === null ? 'All done.' : `Done ${when}.`),
  },
  pause: 'Pause',
  resume: 'Continue',
  again: 'Make all pages again',
  againHint: 'Pages that are still right are kept.',
  ordered: {
    fill: 'Pages are made ahead of readers.',
    pause: 'Paused.',
    resume: 'Pages are made ahead of readers again.',
  },
}
