import type { SampleAuthor, SampleFront, SamplePerson, SampleSection, SampleSource } from '#db/sample/sample-story.ts'

export { CLOCK } from '#db/sample/sample-clock.ts'

export const newsroom = {
  name: 'The Halyard',
  tagline: 'News from Port Hallin and the coast',
  description: 'News, argument and long reads from Port Hallin, the coast and the world.',
  foundedOn: '1871',
  language: 'en',
  zone: 'Europe/Oslo',
  imprint:
    'The Halyard is published every day by the Halyard Readers’ Society, 14 Cooper’s Stairs, Port Hallin. Editor: Ottilie Marsh. No advertiser sees a story before you do.',
} as const

export const sections: SampleSection[] = [
  {
    slug: 'world',
    name: 'World',
    accent: 'world',
    voice: 'news',
    strapline: 'Ilmara · Tarn · The strait · Quenland',
  },
  {
    slug: 'politics',
    name: 'Politics',
    accent: 'politics',
    voice: 'news',
    strapline: 'The Assembly',
  },
  {
    slug: 'business',
    name: 'Business',
    accent: 'business',
    voice: 'news',
    strapline: 'Ports · Money · Work',
  },
  {
    slug: 'climate',
    name: 'Climate',
    accent: 'climate',
    voice: 'news',
    strapline: 'Water · Land · Weather',
  },
  {
    slug: 'science',
    name: 'Science',
    accent: 'science',
    voice: 'news',
    strapline: 'Medicine · Stars · Small animals',
  },
  {
    slug: 'culture',
    name: 'Culture',
    accent: 'culture',
    voice: 'news',
    strapline: 'Stage · Books · The street',
  },
  {
    slug: 'sport',
    name: 'Sport',
    accent: 'sport',
    voice: 'news',
    strapline: 'Cup · Rowing · Chess',
  },
  {
    slug: 'opinion',
    name: 'Opinion',
    accent: 'opinion',
    voice: 'opinion',
    strapline: 'Argument, signed',
  },
]

const author = (
  slug: string,
  name: string,
  role: string,
  bio: string,
  portrait: string | null = null,
): SampleAuthor => ({ slug, name, role, bio, portrait })

export const authors: SampleAuthor[] = [
  author(
    'noor-halvorsen',
    'Noor Halvorsen',
    'Climate correspondent',
    'She has walked the whole of the coast’s sea wall, 214 kilometres, in two directions. Before The Halyard she measured rivers for the Oster water board, and she still carries the stick.',
    'face-halvorsen.webp',
  ),
  author(
    'tamsin-orbeck',
    'Tamsin Orbeck',
    'Assembly correspondent',
    'Eleven years in the press gallery, second seat from the draught. She collects the excuses of absent members and has filled four notebooks.',
  ),
  author(
    'ruben-achterberg',
    'Ruben Achterberg',
    'Foreign correspondent',
    'Based in Cape Orlo. He reports from both shores of the strait and is trusted by neither, which he regards as a working arrangement.',
  ),
  author(
    'yusra-lindt',
    'Yusra Lindt',
    'Foreign desk',
    'She reads the papers of five countries before breakfast, covers Tarn and the courts there, and runs the live desk when the weather does.',
  ),
  author(
    'dacian-pell',
    'Dacian Pell',
    'Business editor',
    'A former ship’s purser who learned accounting at sea, where the books cannot be taken home.',
  ),
  author(
    'samuel-ekundare',
    'Samuel Ekundare',
    'Science correspondent',
    'A chemist by training. He asks every researcher the same last question: what would change your mind?',
    'face-ekundare.webp',
  ),
  author(
    'lena-vask',
    'Lena Vask',
    'Sport',
    'She kept goal for Hallin Ladies for nine seasons and declines to discuss the tenth.',
  ),
  author(
    'jonas-teller',
    'Jonas Teller',
    'Data and elections',
    'He counts things: votes, cellars, empty cells. His tables are checked by a second person and so are his jokes.',
  ),
  author(
    'ottilie-marsh',
    'Ottilie Marsh',
    'Editor',
    'Editor of The Halyard since 2014. She joined as a proof-reader and has not stopped.',
  ),
  author(
    'leila-morrant',
    'Leila Morrant',
    'Culture',
    'She writes about stages, books and the people who sweep up after both.',
  ),
  author(
    'ifeoma-dast',
    'Ifeoma Dast',
    'Town halls and schools',
    'She attends the meetings that nobody else attends, and reads the appendix.',
  ),
  author(
    'tomas-ilvar',
    'Tomas Ilvar',
    'Harbour reporter',
    'A ferryman’s son from Mill Island. He files from the quay, in all weathers, usually from inside the bait shop.',
  ),
  author(
    'salma-haddad',
    'Salma Haddad',
    'Harbour workers’ page',
    'She edits the weekly page in Arabic for the crews and dockers of Port Hallin, and interprets at the seamen’s clinic on Thursdays.',
  ),
  author(
    'piet-morrow',
    'Piet Morrow',
    'Columnist',
    'He writes on Tuesdays about how the coast moves.',
    'face-morrow.webp',
  ),
  author(
    'adaeze-brandt',
    'Adaeze Brandt',
    'Columnist',
    'A housing lawyer. She writes about roofs and who is allowed to stand under them.',
    'face-brandt.webp',
  ),
  author(
    'elin-rask',
    'Elin Rask',
    'Harbour pilot',
    'She holds licences from both shores of the strait and has brought in more than nine thousand ships.',
    'face-rask.webp',
  ),
  author(
    'the-halyards-view',
    'The Halyard’s view',
    'Leading article',
    'The opinion of the paper, written by one of us, argued over by all of us and signed by none.',
  ),
  author(
    'our-readers',
    'Our readers',
    'Letters',
    'Letters of up to 250 words, with a name and a town. We cut for length and never for tone.',
  ),
]

export const sources: SampleSource[] = [
  {
    name: 'Meridian Wire',
    homepage: 'https://wire.example/',
    terms: {
      about: 'A news agency of forty papers around the strait, owned by the papers themselves.',
      usage: 'Published here with the leave of Meridian Wire, whose words they are.',
      feed: 'https://wire.example/feed.xml',
      licence: 'Member’s terms of 2019: texts in full, with credit and a link. Pictures are asked for one by one.',
      contact: 'Night desk, +00 555 0199, desk@wire.example',
    },
  },
  { name: 'Coast News Service', homepage: 'https://coastnews.example/' },
  {
    name: 'Coastal Wire',
    homepage: 'https://coastalwire.example/',
    terms: {
      about: 'Reports on ports, fish and weather, from six harbours.',
      licence: 'Texts and drawings, full length, with credit and link. No translation. Renewed yearly.',
      contact: 'Rights desk, +00 555 0142, rights@coastalwire.example',
    },
  },
  { name: 'Quenland Courier', homepage: 'https://courier.example/' },
]

export const people: SamplePerson[] = [
  {
    email: 'reporter@halyard.example',
    name: 'Noor Halvorsen',
    role: 'reporter',
    password: 'a stick for every river',
    author: 'noor-halvorsen',
  },
  {
    email: 'editor@halyard.example',
    name: 'Ana Brekken',
    role: 'editor',
    password: 'the tide table wins',
    author: null,
  },
  {
    email: 'admin@halyard.example',
    name: 'Kaarle Venn',
    role: 'admin',
    password: 'keys under the bollard',
    author: null,
  },
]

export const front: SampleFront = {
  lead: {
    story: 'six-harbour-cities-share-the-cost-of-rising-tides',
    links: [
      'what-your-town-pays-into-the-harbour-fund',
      'the-engineer-who-drew-the-line',
      'a-treaty-with-a-tide-table',
    ],
  },
  seconds: [
    'ilmara-and-tarn-to-reopen-the-strait',
    'premier-loses-rail-vote-by-two',
    'landlords-rent-software-opened-to-the-regulator',
  ],
  strip: [
    'a-telescope-the-size-of-a-valley',
    'central-bank-holds-its-rate',
    'hallin-win-the-cup',
    'night-trains-return-to-the-coast-line',
  ],
  opinion: [
    'a-fund-is-a-promise',
    'i-was-wrong-about-the-night-trains',
    'nobody-elected-the-formula',
    'my-fathers-tide-diary',
  ],
  bands: [
    {
      kind: 'river',
      section: 'world',
      stories: [
        'the-island-that-votes-by-lantern',
        'federation-court-frees-nine-editors',
        'grandmothers-strike-closes-the-kitchens',
        'obrecht-wants-one-passport-queue',
        'why-both-sides-needed-the-grain',
      ],
    },
    {
      kind: 'half',
      section: 'politics',
      stories: [
        'who-the-212-blanks-were',
        'ostby-mayor-resigns-over-the-ferry',
        'one-voter-in-six-moved-house',
        'casimir-rhode-who-reads-the-footnotes',
      ],
    },
    {
      kind: 'half',
      section: 'business',
      stories: [
        'the-bakery-that-heats-half-a-town',
        'freight-rates-fall-a-third',
        'dockers-may-refuse-a-fourth-night',
        'the-credit-union-that-lends-to-its-critics',
      ],
    },
    { kind: 'feature', story: 'the-last-sign-painter-of-quay-street' },
    {
      kind: 'four',
      columns: [
        {
          section: 'climate',
          stories: [
            'the-oster-gets-its-bend-back',
            'winter-barley-fails-on-the-low-farms',
            'what-a-metre-of-peat-is-worth',
          ],
        },
        {
          section: 'science',
          stories: ['a-blood-test-for-sepsis', 'bees-count-to-five', 'the-ice-core-that-skipped-a-century'],
        },
        {
          section: 'culture',
          stories: ['a-lear-with-no-king-in-it', 'the-choir-that-rehearses-in-a-lift', 'ten-novels-about-bridges'],
        },
        {
          section: 'sport',
          stories: [
            'eight-women-one-borrowed-boat',
            'hallin-coach-will-not-discuss-the-second-half',
            'chess-orlo-draws-the-game-he-had-lost',
          ],
        },
      ],
    },
  ],
}
