import type { Role } from '#domain/permissions/can.ts'
import type { Accent } from '#domain/views.ts'
import type { Status } from '#domain/workflow/decide.ts'

/** Words that several screens of the desk share. Words of one screen stand in the file of that screen. */
export const everyScreenWords = {
  /** Shown in place of an empty headline. */
  untitled: 'Untitled',
  /** A headline within a sentence, in the quotation marks of the language. */
  quoted: (headline: string) => `“${headline || 'Untitled'}”`,
  stories: (n: number) => (n === 1 ? '1 story' : `${n} stories`),

  // Buttons.
  save: 'Save',
  saving: 'Saving…',
  cancel: 'Cancel',
  close: 'Close',
  done: 'Done',
  undo: 'Undo',
  tryAgain: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  signIn: 'Sign in',
  signOut: 'Sign out',
  /** The menu at the end of a table row, and the column of these menus. */
  more: 'More',
  moreFor: (name: string) => `More for ${name}`,
  /** The Escape key, as keyboards show it. */
  escapeKey: 'Esc',

  loading: 'Loading…',
  never: 'never',
  yes: 'yes',
  no: 'no',
  /** Accessible name of tabs that filter a list. */
  views: 'Views',
  section: 'Section',
  allSections: 'All sections',
  /** A filter by the person whose job a story is, and its choices. */
  assignedTo: 'Assigned to',
  anyone: 'Anyone',
  unassigned: 'Unassigned',

  /** The state of a story, beside its icon. */
  states: {
    draft: 'Draft',
    'in-review': 'In review',
    scheduled: 'Scheduled',
    published: 'Published',
    withdrawn: 'Withdrawn',
  } satisfies Record<Status, string>,
  roles: { reporter: 'reporter', editor: 'editor', admin: 'admin' } satisfies Record<Role, string>,
  /** The colours of the design, by their names: the keys are those of the sections that they were made for. */
  accents: {
    world: 'Blue',
    politics: 'Red',
    business: 'Ochre',
    climate: 'Green',
    science: 'Teal',
    culture: 'Plum',
    sport: 'Violet',
    opinion: 'Orange',
  } satisfies Record<Accent, string>,

  errors: {
    /** The number under which a failure is in the server's log. */
    logged: (id: string) => `(error ${id})`,
    unknown: 'Something went wrong here. Try again.',
    nothingChanged: (why: string) => `Nothing was changed. ${why}`,
    noAnswer: 'The server did not answer. Try again in a moment.',
    fault:
      'Something failed in this browser window, not on the server. Try again; if it happens again, reload the page.',
    noTime: 'Choose a day and a time.',
    notCopied: 'The browser did not allow copying. Select the text and copy it yourself.',
    passwordMissing: 'Enter your password.',
    emailInvalid: 'Enter an email address, such as ana@paper.example.',
    nameMissing: 'Enter the name as it should appear in bylines.',
    weakPassword: (min: number, max: number) => `Choose ${min} to ${max} characters, and not your email address.`,
  },
}
