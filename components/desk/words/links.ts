import type { LinkState, LinkView, OrphanKind } from '#domain/article/links/link-views.ts'

/** Links (`/desk/links`): outgoing links and their checks, orphans; and “Linked from” in the sidebar of the editor. */
export const linksWords = {
  title: 'Links',
  onlyEditors: 'Only editors can see and fix links.',
  /** The subject of “… could not be read.” */
  what: 'The list of links',
  views: {
    label: 'Views',
    dead: 'Dead',
    failing: 'Failing',
    moved: 'Moved',
    ignored: 'Ignored',
    all: 'All',
    orphans: 'Orphans',
  } satisfies Record<LinkView | 'orphans' | 'label', string>,
  empty: {
    dead: 'No dead links. A link counts as dead after at least three failed checks over two days.',
    failing: 'No link failed its last check.',
    moved: 'No link has moved permanently.',
    ignored: 'No links are ignored.',
    all: 'No published story links to another site yet.',
  } satisfies Record<LinkView, string>,
  noMatch: (q: string) => `No address in this view contains “${q}”.`,
  search: 'Address or host',
  /** The only column of the list, for screen readers. */
  address: 'Address',
  more: 'More links',
  states: {
    unchecked: 'not checked yet',
    ok: 'works',
    moved: 'moved',
    gone: 'gone',
    unreachable: 'does not answer',
    private: 'not public',
    refused: 'blocks automated checks',
    'forbidden-by-robots': 'forbidden by robots.txt',
    'not-asked': 'not https',
  } satisfies Record<LinkState, string>,
  dead: 'dead',
  facts: {
    movedTo: (address: string) => `It is now at ${address}`,
    failed: (n: number, since: string) => `Failed ${n === 1 ? 'once' : `${n} times`} since ${since}.`,
    notChecked: 'The first check follows a day after publication.',
    checked: (time: string) => `Last checked ${time}.`,
    ignored: (who: string, time: string, why: string) => `Ignored by ${who || 'somebody'}, ${time}: ${why}`,
  },
  untitled: 'Untitled',
  moreStories: (n: number) => `and ${n} more`,
  open: 'Open',
  recheck: 'Check again',
  rechecking: 'Will be checked soon',
  ignore: 'Ignore…',
  stopIgnoring: 'Stop ignoring',
  ignoring: {
    title: 'Ignore this link',
    hint: (address: string) => `${address} leaves the list of dead and failing links. You can undo this later.`,
    reason: 'Reason',
    confirm: 'Ignore link',
  },
  check: {
    on: (last: string, waiting: number) =>
      `Links are checked slowly: six an hour, each site at most once an hour, as its robots.txt allows. ${last} ${waiting} waiting.`,
    off: (last: string) => `Link checking is off. ${last}`,
    never: 'No link has been checked yet.',
    last: (time: string) => `Last check ${time}.`,
    turnOn: 'Turn link checking on',
    turnOff: 'Turn link checking off',
  },
  toasts: {
    recheck: 'The link will be checked again within a minute.',
    notRechecked: 'The link will not be checked.',
    ignored: 'The link is ignored.',
    notIgnored: 'The link is back on the list.',
    on: 'Link checking is on.',
    off: 'Link checking is off.',
  },
  orphans: {
    /** The subject of “… could not be read.” */
    what: 'The list of orphans',
    kind: 'Kind',
    /** A sentence with a link in it: before, link, after. */
    pictures: { before: 'Unused pictures are under', link: 'Pictures, unused', after: '.' },
    kinds: {
      stories: {
        name: 'Stories',
        about: 'These stories are in no list but the archive, and no other story links to them. Oldest first.',
        none: 'Every story is in a list, or another story links to it.',
      },
      topics: {
        name: 'Topics',
        about: 'Topics without a published story. Readers see no page for them.',
        none: 'Every topic has a story.',
      },
      authors: { name: 'Bylines', about: 'Bylines without a published story.', none: 'Every byline has a story.' },
      sources: { name: 'Sources', about: 'Sources without a published story.', none: 'Every source has a story.' },
    } satisfies Record<OrphanKind, { name: string; about: string; none: string }>,
    published: (time: string) => `published ${time}`,
    more: 'Search further',
  },
  /** Public stories on the topics of a story, in its sidebar. */
  onTopics: {
    heading: 'Earlier on the same topics',
    none: 'No other story has these topics yet.',
    insertTo: (headline: string) => `Insert link to “${headline}”`,
    addTo: (headline: string) => `Add “${headline}” to Read also`,
  },
  linkedFrom: { heading: 'Linked from', none: 'No published story links here.' },
}
