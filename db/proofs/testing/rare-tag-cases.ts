import { picture, type TestAction } from '#db/proofs/testing/action.ts'
import { DAY, MINUTE, NOON } from '#db/testing/cast.ts'

/** A story of the agency, published some days before. */
const older = (id: string, daysAgo: number): TestAction => ({
  do: 'import',
  id,
  headline: `Older ${id}`,
  slug: `older-${id}`,
  sections: ['world'],
  topics: [],
  authors: [],
  source: null,
  daysAgo,
})

/** A columnist whose story is on no first page of the section gets a portrait. */
export const newPortrait: TestAction[] = [
  { do: 'change section', of: 0, to: { voice: 'opinion' } },
  ...['Tides', 'Lanterns'].map((headline): TestAction => ({ do: 'story', headline, edit: { sections: [0] } })),
  { do: 'change term', noun: 'author', of: 0, to: { portrait: picture(1) } },
]

/** A name goes out of a standing page whose address has no word of it. */
export const nameInPage: TestAction[] = [
  { do: 'page out', of: 6, edit: { title: 'Harbour', slug: 'rail', kind: 'about', text: 'We hold to it.', image: 0 } },
  { do: 'name replaced', of: 4 },
]

/** Histories that detect missing tags which random choice seldom needs, in the newsroom of `openNewsroom`. */
const HISTORIES: TestAction[][] = [
  // A story is kept out of feeds and sitemaps by its source's policy, and let in again: the copies without it read no
  // source.
  [
    { do: 'change term', noun: 'source', of: 0, to: { policy: 'no-index' } },
    { do: 'change term', noun: 'source', of: 0, to: { policy: 'may-rank' } },
  ],
  // Its corrections are kept out of their feed too.
  [
    { do: 'change', n: 0, edit: {}, kind: 'correction' },
    { do: 'change term', noun: 'source', of: 0, to: { policy: 'no-index' } },
  ],
  // A correction is no longer of the last thirty days.
  [
    { do: 'change', n: 0, edit: {}, kind: 'correction' },
    { do: 'wait', ms: 31 * DAY },
  ],
  // A picture that only the front shows gets another file.
  [
    { do: 'front', stories: [0], section: null, layout: 'calm', said: { picture: 1 } },
    { do: 'picture file', of: 1, content: 5 },
  ],
  // The logo of a source gets another file.
  [
    { do: 'change term', noun: 'source', of: 0, to: { logo: picture(1) } },
    { do: 'picture file', of: 1, content: 7 },
  ],
  // A day of the archive has an earlier and a later one, and a story comes in between them.
  [older('1', 1), older('2', 11), older('4', 6)],
  // A picture of a standing page gets another file.
  [
    { do: 'page out', of: 0, edit: { slug: 'about', text: 'Who we are.', image: 1 } },
    { do: 'picture file', of: 1, content: 6 },
  ],
  // A file is public while a standing page links to it.
  [
    { do: 'file' },
    { do: 'page out', of: 0, edit: { slug: 'about', text: 'Who we are.', image: 1 } },
    { do: 'page back', of: 0 },
  ],
  // A menu shows a topic by its name.
  [
    { do: 'menu', name: 'bar', links: [{ kind: 'topic', to: 'rail', name: '' }] },
    { do: 'change term', noun: 'topic', of: 0, to: { name: 'Lanterns' } },
  ],
  newPortrait,
  // A story that another one names in a block of related stories gets another headline, is withdrawn, and comes back.
  [
    { do: 'story', headline: 'Tides', edit: { related: [0] } },
    { do: 'change', n: 0, edit: { headline: 'Rail, renamed', slug: 'rail-renamed' }, kind: 'update' },
    { do: 'withdraw', n: 0, legal: false },
    { do: 'publish', n: 0, kind: 'update', inMs: 0 },
  ],
  // A list is opened and renamed; an edition goes out; its stories get another headline and picture, and are withdrawn.
  [
    { do: 'newsletter', name: 'Tides' },
    { do: 'edition', stories: [1], words: { picture: picture(1) } },
    { do: 'newsletter', name: 'Tides at six' },
    { do: 'picture file', of: 1, content: 8 },
    { do: 'change', n: 1, edit: { headline: 'Rail, renamed' }, kind: 'minor' },
    { do: 'withdraw', n: 1, legal: false },
    { do: 'edition', stories: [null] },
  ],
  // The next edition says that a story of the last one was corrected; then it gets another headline, and is withdrawn.
  [
    { do: 'newsletter', name: 'Tides' },
    { do: 'edition', stories: [0] },
    { do: 'change', n: 0, edit: {}, kind: 'correction' },
    { do: 'edition', stories: [null] },
    { do: 'change', n: 0, edit: { headline: 'Rail, renamed' }, kind: 'minor' },
    { do: 'withdraw', n: 0, legal: false },
  ],
  // Readers get the form of requests; one comes, and something is decided.
  [
    { do: 'request form', isOpen: true },
    { do: 'request' },
    { do: 'request decided', rung: 'note', of: 0 },
    { do: 'request form', isOpen: false },
  ],
  // A section without stories gets another name.
  [
    ...[0, 1].map((n): TestAction => ({ do: 'withdraw', n, legal: false })),
    ...[0, 1, 2].map((of): TestAction => ({ do: 'change section', of, to: { name: 'Lanterns' } })),
  ],
  // The target of an old address is withdrawn.
  [
    { do: 'change', n: 0, edit: { slug: 'rail-2' }, kind: 'update' },
    { do: 'withdraw', n: 0, legal: false },
  ],
  // The story of the banner is withdrawn.
  [
    { do: 'banner', story: 0, endsInMs: DAY },
    { do: 'withdraw', n: 0, legal: false },
  ],
  // The publication of the lead of the front and of a section, and of the banner's story, is undone, and done again.
  [
    { do: 'story', headline: 'Tides', edit: { related: [0] } },
    { do: 'place on front', story: 4, place: 0 },
    { do: 'pin', of: 0, story: 4 },
    { do: 'banner', story: 4, endsInMs: DAY },
    { do: 'undo publication', n: 4 },
    { do: 'publish', n: 4, kind: 'update', inMs: 0 },
  ],
  // A front full of stories shows its sections' bands in the order of the sections.
  [
    ...Array.from({ length: 24 }, (_, n): TestAction => ({
      do: 'story',
      headline: `Rail ${n}`,
      edit: { sections: [n % 2] },
    })),
    { do: 'order sections', isTurned: true },
  ],
  nameInPage,
  // A byline and a source whose stories are kept out of their lists get another name.
  [
    { do: 'change term', noun: 'source', of: 0, to: { policy: 'no-index' } },
    { do: 'change term', noun: 'author', of: 0, to: { name: 'Lanterns' } },
    { do: 'change term', noun: 'source', of: 0, to: { name: 'Lanterns' } },
  ],
  // The text of a standing page changes, and nothing of its place.
  ['Who we are.', 'Who we were.'].map((text): TestAction => ({
    do: 'page out',
    of: 0,
    edit: { slug: 'about', text, image: 0 },
  })),
  // The logo of the paper gets another file.
  [
    { do: 'settings', to: { logo: picture(1) } },
    { do: 'picture file', of: 1, content: 9 },
  ],
]

export const rareTagCases: [TestAction[], number][] = HISTORIES.map((actions) => [
  actions.flatMap((action) => [action, { do: 'wait', ms: MINUTE }]),
  NOON,
])
