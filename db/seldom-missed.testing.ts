import { MINUTE, NOON } from '#db/commands/cast.testing.ts'
import type { Deed } from '#db/deed.testing.ts'

/** Histories in which a name is missed that chance seldom comes to need, in the newsroom of `openNewsroom`. */
const HISTORIES: Deed[][] = [
  // Kept out of feeds and sitemaps for its source's sake, and let in again: the copies without the story read no source.
  [
    { do: 'change term', noun: 'source', of: 0, to: { policy: 'no-index' } },
    { do: 'change term', noun: 'source', of: 0, to: { policy: 'may-rank' } },
  ],
  // Its corrections are kept out of their feed with it.
  [
    { do: 'change', n: 0, edit: {}, kind: 'correction' },
    { do: 'change term', noun: 'source', of: 0, to: { policy: 'no-index' } },
  ],
  // A picture that the front alone shows is another one.
  [
    { do: 'front', stories: [0], section: null, layout: 'calm', said: { picture: 1 } },
    { do: 'picture file', of: 1, content: 5 },
  ],
  // So is one of a standing page.
  [
    { do: 'page out', of: 0, edit: { slug: 'about', text: 'Who we are.', image: 1 } },
    { do: 'picture file', of: 1, content: 6 },
  ],
  // A menu calls a topic by its name.
  [
    { do: 'menu', name: 'bar', links: [{ kind: 'topic', to: 'rail', name: '' }] },
    { do: 'change term', noun: 'topic', of: 0, to: { name: 'Lanterns' } },
  ],
  // What an old address leads to is taken back.
  [
    { do: 'change', n: 0, edit: { slug: 'rail-2' }, kind: 'update' },
    { do: 'withdraw', n: 0, legal: false },
  ],
  // A front full of stories shows its sections' bands in the order of the sections.
  [
    ...Array.from(
      { length: 24 },
      (_, n): Deed => ({ do: 'story', headline: `Rail ${n}`, edit: { sections: [n % 2] } }),
    ),
    { do: 'order sections', isTurned: true },
  ],
]

export const seldomMissed: [Deed[], number][] = HISTORIES.map((deeds) => [
  deeds.flatMap((deed) => [deed, { do: 'wait', ms: MINUTE }]),
  NOON,
])
