import type { BuiltIn, MenuLink, MenuName } from '#domain/paper/menu-fields.ts'
import type { DeskPageItem } from '#domain/paper/page-fields.ts'
import type { PageKind } from '#domain/paper/page-kind.ts'

/** Standing pages and menus (`/desk/pages`), and the editor of one page. */
export const pagesWords = {
  title: 'Pages and menus',
  newPage: 'New page…',
  /** The subject of “… could not be read.” */
  what: { list: 'The list of pages', page: 'The page' },
  loadingPage: 'Loading the page',
  empty: {
    title: 'No pages yet.',
    how: 'Say who you are, how readers can reach you and how you correct mistakes. Readers find these pages in the footer, and search engines read them too.',
  },
  onlyEditors: { title: 'Only editors can edit pages and menus.', how: 'Ask an editor to make a change.' },
  columns: { page: 'Page', kind: 'Kind', state: 'State', edited: 'Last edited' },
  states: { draft: 'draft', published: 'published', withdrawn: 'withdrawn' } satisfies Record<
    DeskPageItem['state'],
    string
  >,
  withChanges: 'published, with unpublished changes',
  /** Also the title of a new page for which none was entered. */
  kinds: {
    plain: 'Other page',
    about: 'About us',
    contact: 'Contact',
    principles: 'Principles',
    ethics: 'Ethics',
    'corrections-policy': 'Corrections policy',
    'fact-checking': 'Fact checking',
    'unnamed-sources': 'Unnamed sources',
    'no-bylines': 'Stories without bylines',
    ownership: 'Ownership and funding',
    masthead: 'Who works here',
    mission: 'Mission and coverage',
    diversity: 'Diversity',
    feedback: 'Reader feedback',
    privacy: 'Privacy',
  } satisfies Record<PageKind, string>,
  creating: { title: 'New page', kind: 'Purpose', pageTitle: 'Title', confirm: 'Create page' },
  editor: {
    loadingTitle: 'Page',
    back: 'Pages',
    label: 'The page',
    title: 'Title',
    standfirst: 'Standfirst',
    standfirstHint: 'In a sentence, for the page and for search results',
    text: 'Text of the page',
    address: 'Address',
    wrongAddress: 'Use lower-case letters, digits and single hyphens.',
    willRedirect: (path: string) => `${path} will redirect here once this is published.`,
    kind: 'Purpose',
  },
  saving: {
    saving: 'saving…',
    saved: (time: string) => `saved ${time}`,
    notSaved: 'not saved',
    failed: 'Not saved.',
    retried: 'Your text is kept in this window, and saving is retried every few seconds.',
    offline: 'The server does not answer.',
    kept: 'Your text is kept in this window and saved as soon as the server answers. Do not close the window.',
    conflict: (who: string, time: string) => `Not saved: changed by ${who} ${time}.`,
    somebody: 'somebody',
    copyFirst: 'Copy your text before you open their version.',
    openTheirs: 'Open their version',
    tryNow: 'Try now',
    wentWrong: 'Something went wrong. Try again.',
  },
  acts: {
    view: 'View page',
    publish: 'Publish page',
    publishChanges: 'Publish changes',
    more: 'More actions for this page',
    versions: 'Earlier versions…',
    withdraw: 'Withdraw page: its address will answer 410',
    remove: 'Delete draft',
    published: (title: string, path: string) => `“${title}” is published at ${path}.`,
    withdrawn: (title: string) => `“${title}” is withdrawn. Publish it to restore it.`,
    removed: (title: string) => `The draft “${title}” is deleted.`,
    failed: 'Nothing was changed.',
  },
  versions: {
    title: 'Earlier versions',
    close: 'Close',
    none: 'None yet. A version is kept at each publication, and before somebody else edits the page.',
    published: (time: string) => `published ${time}`,
    saved: (time: string) => `saved ${time}`,
    restore: 'Restore',
  },
  menus: {
    label: (menu: string) => `Menu: ${menu}`,
    /** The last two are also the headings that readers see. */
    names: { bar: 'Main menu', paper: 'The paper', onward: 'Keep reading' } satisfies Record<MenuName, string>,
    where: { bar: 'under the nameplate', paper: 'in the footer', onward: 'in the footer' } satisfies Record<
      MenuName,
      string
    >,
    automatic: (where: string) => `${where}; automatic`,
    reset: (menu: string) => `Reset to automatic: ${menu}`,
    /** The subject of “… could not be loaded.” */
    what: 'The menus',
    kinds: { section: 'section', topic: 'topic', page: 'page' } satisfies Record<
      Exclude<MenuLink['kind'], 'address'>,
      string
    >,
    moveUp: (link: string) => `Move ${link} up`,
    moveDown: (link: string) => `Move ${link} down`,
    remove: (link: string) => `Remove ${link}`,
  },
  /** Lists that every newsroom has, by their addresses. */
  lists: {
    '/latest': 'Latest',
    '/most-read': 'Most read',
    '/search': 'Search',
    '/archive': 'Archive',
    '/corrections': 'Corrections',
    '/feeds': 'Feeds',
    '/saved': 'Saved stories',
  } satisfies Record<BuiltIn, string>,
  adding: {
    label: (menu: string) => `Add to ${menu}`,
    add: 'Add…',
    pages: 'Pages',
    sections: 'Sections',
    topics: 'Topics',
    lists: 'Lists',
    other: 'Other address…',
    title: 'Other address',
    name: 'Name',
    address: 'Address',
    wrongAddress: 'Enter a path such as /archive/1926, or a complete web address such as https://example.org.',
    noName: 'Enter a name for the link.',
    confirm: 'Add link',
  },
}
