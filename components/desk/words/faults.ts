/** Shown in place of a page or a panel that threw an error. */
export const faultsWords = {
  /** `name` is a page of the rail, such as “Front”. */
  page: (name: string) => `“${name}” could not be shown.`,
  /** A page that belongs to one of the rail: a story to “Stories”. */
  pageOf: (name: string) => `This page of “${name}” could not be shown.`,
  unnamedPage: 'This page could not be shown.',
  pageHint: 'What was saved is safe, and the rest of the desk still works. Try again, or open another page.',
  desk: 'The desk could not be shown.',
  deskHint: 'Reload the page; if it fails again, tell the people who run the server.',
  /** `name` is the name of a panel, such as “Notes”. */
  panel: (name: string) => `“${name}” could not be shown.`,
  panelHint: 'The rest of this page still works. Try again; if it fails again, reload the page.',
  reload: 'Reload the page',
  toStories: 'Go to the stories',

  /** The page with a broken panel, which only test servers have. */
  broken: {
    title: 'A broken panel',
    about: 'Only test servers have this page. Its panel throws an error, and the page beside it goes on.',
    panel: 'A panel that throws',
    count: (n: number) => `Clicked ${n} times`,
    breakPage: 'Break the page',
  },
}
