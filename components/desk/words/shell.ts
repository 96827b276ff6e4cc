import type { DueFailure } from '#domain/article/planning/plan-views.ts'

/** The frame of every desk page: the rail with its navigation and alarms, and the banners at the top. */
export const shellWords = {
  skip: 'Skip to content',
  desk: 'Desk',
  /** Accessible name of the nameplate, a link to the list of stories. */
  home: (paper: string) => `${paper}, the desk`,
  newStory: 'New story',
  /** The tooltip of a link or button, with its shortcut. */
  withKeys: (name: string, keys: string) => `${name} (${keys})`,
  account: 'Your account',

  /** Groups of pages in the rail and in the sheet of the bottom bar. */
  groups: { write: 'Write', front: 'Front', media: 'Media', paper: 'Paper', admin: 'Admin' },

  // The bottom bar of a narrow window.
  bottomBar: 'Main pages',
  newShort: 'New',
  more: 'More',
  /** Title of the sheet with all pages. */
  allPages: 'All pages',
  /** On the button More while something needs attention. */
  alarms: (n: number) => (n === 1 ? '1 alarm' : `${n} alarms`),

  pages: {
    stories: 'Stories',
    planning: 'Planning',
    front: 'Front',
    pictures: 'Pictures',
    sources: 'Sources',
    quotes: 'Quotes',
    mostRead: 'Most read',
    sections: 'Sections',
    links: 'Links',
    redirects: 'Redirects',
    people: 'People',
    auditLog: 'Audit log',
    standingPages: 'Pages',
    settings: 'Settings',
    imports: 'Imports',
    exports: 'Export',
    backups: 'Backups',
  },

  /** Name of the foot of the rail, where it could not be shown. */
  alarmsLabel: 'Alarms and next publications',
  // Alarms at the foot of the rail: a short form for the narrow rail, and one with the first story.
  late: (n: number) => (n === 1 ? '1 story is late' : `${n} stories are late`),
  lateShort: (n: number) => `${n} late`,
  failing: (n: number) => (n === 1 ? '1 task is failing' : `${n} tasks are failing`),
  failingShort: (n: number) => `${n} failing`,
  notSeen: (n: number) =>
    n === 1 ? '1 publication was not seen on every page' : `${n} publications were not seen on every page`,
  notSeenShort: (n: number) => `${n} not seen`,
  notSeenOn: (headline: string, pages: string) => `${headline}: ${pages}`,
  checkingAgain: 'checking again',
  next: (time: string) => `Next: ${time}`,

  /** Scheduled work that keeps failing. */
  failed: {
    publish: (headline: string) => `${headline} could not be published at its time`,
    front: () => 'A scheduled front could not be published',
    licence: (headline: string) => `${headline} could not be withdrawn when its licence ended`,
    picture: (name: string) => `The picture ${name} expired, and could not be removed from its pages`,
    step: (name: string) => `The scheduler’s step “${name}” fails`,
  } satisfies Record<DueFailure['kind'], (name: string) => string>,
  retried: (what: string, attempts: number) =>
    `${what}. Tried ${attempts} times and will be tried again soon; the server’s log says why.`,
  notRetried: (what: string) => `${what}. It is not tried again; the server’s log says why.`,

  /** The banner about what an admin must look after. Titles and advice come from the server. */
  alerts: {
    label: 'What needs an admin',
    count: (n: number) => (n === 1 ? 'Needs attention:' : `${n} things need attention:`),
    since: (time: string) => `since ${time}`,
    open: 'Look into it',
    /** Accessible name of the link, which begins with the text in view. */
    openOf: (title: string) => `Look into it: ${title}`,
  },

  // The clock of the server was set.
  clock: (isForward: boolean, by: string, wall: string, trusted: string) =>
    `The server’s clock was set ${isForward ? 'forward' : 'back'} by ${by}: it says ${wall}, but by the time since it started it is ${trusted}. Scheduled stories, embargoes and scheduled fronts wait until an admin confirms the time or the clock is corrected.`,
  confirmTime: 'The time is right',
  timeConfirmed: 'The time is confirmed. Everything that was due is published now.',

  proxy: 'This server is behind a proxy that TRUSTED_PROXIES does not name.',
  proxyHow:
    'All readers appear to share one address, so one reader’s wrong passwords lock sign-in for everybody. Set TRUSTED_PROXIES to the address of the proxy, and restart.',

  /** A version that is newer than the running one; for admins. */
  newer: {
    isOut: (version: string, date: string) => `Broadsheet ${version} of ${date} is out.`,
    security: 'It fixes a vulnerability. Upgrade soon.',
    notes: 'What is new',
    dismiss: 'Dismiss',
  },

  errors: {
    timeNotConfirmed: 'The time could not be confirmed. Try again in a moment.',
    notCreated: (why: string) => `The story was not created. ${why}`,
    notSignedOut: 'You are still signed in, because the server did not answer. Try again in a moment.',
  },
}
