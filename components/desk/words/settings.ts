import type { CrawlerPurpose, FeedKind, StandingFile } from '#domain/paper/settings.ts'

/** The settings of the paper; for admins. Hints stand beside the name of a setting, without a capital or a full stop. */
export const settingsWords = {
  title: 'Settings',
  /** Subject of “could not be loaded”. */
  subject: 'The settings',
  loading: 'Loading the settings',
  refused: 'Only admins can change the settings.',
  /** Before and after the link to the paper's own pages. */
  refusedHow: ['Ask one of them. You can edit what the paper says about itself under', '.'],
  refusedLink: 'Pages',
  headings: {
    paper: 'The paper',
    feeds: 'Search and feeds',
    notifications: 'Notifications',
    notificationsHint: 'sent when something changes; the deliveries show whether they arrived',
    crawlers: 'Crawlers of AI companies',
    outside: 'Other sites',
    files: 'Files',
    filesHint: 'at fixed addresses; an empty file does not exist',
    pages: 'Pages and menus',
  },
  saving: 'saving…',
  notSaved: 'not everything is saved: see below',
  saved: (time: string) => `saved ${time}; readers see it on the next page that they open`,
  errors: {
    changedMeanwhile: 'Somebody else changed the settings. These are the current values; make your change again.',
    /** `message` goes on with a verb: “is not the name of a host”. */
    ofLine: (line: number, message: string) => `Line ${line} ${message}.`,
  },

  name: { name: 'Name', hint: 'on the nameplate, in feeds and in the news sitemap' },
  tagline: { name: 'Tagline', hint: 'beside the nameplate of the front' },
  description: { name: 'Description', hint: 'for search results and feeds, in one sentence' },
  imprint: { name: 'Imprint', hint: 'at the foot of each page: who publishes, where, and who is responsible' },
  foundedOn: { name: 'Founded', hint: 'for search engines: a year or a date' },
  sameAs: { name: 'Other profiles', hint: 'the paper’s accounts and entries elsewhere, one address per line' },
  correctionsPolicy: { name: 'Corrections policy', hint: 'an address, if no page of this kind is published' },

  logo: {
    name: 'Logo',
    hint: 'in search results and feeds, and on pages if you choose it below',
    /** Title of the picture picker. */
    pick: 'Choose the logo',
    masthead: 'At the top of each page',
    mastheads: { wordmark: 'The name as text', logo: 'The logo' },
  },

  colour: {
    name: 'Colour',
    hint: 'of standing pages and lists; sections have their own',
    ink: 'Ink',
    own: 'Custom…',
    hex: 'Hex code of the colour',
    hexHint: (example: string) => `# and six digits, such as ${example}.`,
    use: 'Use this colour',
    /** Contrast ratios with the page in light and in dark mode. */
    readable: (light: string, dark: string) => `easy to read: contrast ${light} in light mode, ${dark} in dark mode`,
    tooFaint: (light: string) => `contrast ${light} in light mode, needs 4.5`,
    useNearest: (hex: string) => `Use ${hex}, the nearest readable colour`,
  },

  language: {
    name: 'Language',
    hint: 'of the words that the paper adds to its pages, and of its quotes, dashes and hyphens',
    /** The languages of the paper, in their own words. */
    names: {
      en: 'English',
      'en-US': 'English, American',
      de: 'Deutsch',
      fr: 'Français',
      es: 'Español',
      ar: 'العربية',
    } as Record<string, string>,
    /** An example of the quotes and dashes, by the first part of the language. */
    likeThis: {
      en: '“so” – like this',
      de: '„so“ – wie hier',
      fr: '« ainsi » – ici',
      es: '«así» – aquí',
    } as Partial<Record<string, string>>,
    unknown: (tag: string) => `${tag}: the paper’s own words stay English`,
  },
  zone: {
    name: 'Newsroom time',
    hint: 'the time zone of every time on the desk',
    now: (time: string) => `now ${time}`,
  },
  dates: { name: 'Dates', hint: 'for readers and on the desk' },
  clock: { name: 'Clock', hint: 'for readers and on the desk' },

  mostRead: {
    name: 'Most read',
    hint: 'off: nothing is counted, and earlier counts are deleted within a minute',
    count: 'Count how often stories are read',
    privacy:
      'Counted per story and hour, without cookies and without identifying readers. No other company is involved.',
  },
  shareTo: {
    name: 'Sharing',
    hint: 'links under each story; where the reader’s system can share, its own sheet stands in their place. Nothing is loaded from a service',
    email: 'E-mail',
  },
  offline: {
    name: 'Offline reading',
    hint: 'off: browsers delete what they kept when a reader next opens a page',
    allow: 'Readers can save stories, and read the last thirty again offline',
  },

  feeds: {
    name: 'Feeds',
    hint: 'off: the address answers 410 (gone), and no page links to it',
    kinds: {
      paper: 'The whole paper',
      sections: 'Sections',
      topics: 'Topics',
      authors: 'Authors',
      sources: 'Sources',
      corrections: 'Corrections',
    } satisfies Record<FeedKind, string>,
  },

  hubs: {
    name: 'WebSub hubs',
    hint: 'one https address per line, up to five; each passes on to its subscribers within seconds which feeds changed',
  },
  indexNow: {
    name: 'Search engines',
    hint: 'IndexNow: search engines that support it are notified of every story that is published, changed, moved or withdrawn; Google does not support it',
    notify: 'Notify search engines',
    /** Before and after the path of the key file. */
    key: ['They check', 'to see that the notification comes from you.'],
    endpoint: 'IndexNow address',
    endpointHint: 'one is enough: the search engines pass it on to each other',
  },

  crawlers: {
    hint: 'robots.txt is a request, not a lock. These companies say that they follow it; companies that do not say so are not listed, and it does not stop them.',
    allow: 'Allow',
    purposes: {
      training: {
        name: 'Training',
        says: 'Texts from which AI models are built. Off asks these companies not to take yours from now on; they keep what they have. Search results are not affected.',
      },
      answers: {
        name: 'Search and answers',
        says: 'Engines that answer questions and name their sources. Off means that they neither quote you nor send you readers.',
      },
      'on-request': {
        name: 'On a person’s behalf',
        says: 'An assistant opens a page because a person asked it to. Off asks it not to; some say openly that they open it all the same.',
      },
    } satisfies Record<CrawlerPurpose, { name: string; says: string }>,
    terms: 'Terms of use',
    termsHint:
      'the page with your terms for using your stories; linked in /license.xml and, while training is off, as the policy of your rights reservation (TDMRep)',
  },

  embedHosts: {
    name: 'Sites to embed',
    hint: 'besides YouTube, Datawrapper and the others that stories can always embed. One per line: host, oEmbed address, host of its frames if it is a different one',
    placeholder: 'video.example https://video.example/services/oembed video.example',
  },
  outsideScripts: {
    name: 'Outside scripts',
    hint: 'up to three, one per line: the https address, then attributes of its tag. They can read and change every page for readers, and their hosts learn who reads what. Asking readers for consent is the script’s task, and yours',
    placeholder: 'https://counter.example/count.js data-domain=paper.example',
    none: 'None: no page asks another site for anything before a reader clicks.',
    /** `origins` is a list such as “https://counter.example, https://consent.example”. */
    some: (origins: string) => `Every page for readers loads scripts from ${origins}.`,
    save: 'Save scripts',
    discard: 'Discard',
  },

  /** Hints of the text files; their names are their addresses. */
  files: {
    robots: 'lines to add to those that the paper writes itself',
    license: 'terms for machines (RSL 1.0); if empty, what the switches above forbid',
    security: 'whom to tell about a security problem; needs Contact and Expires',
    ads: 'who may sell your advertising',
    humans: 'who made this site',
    trust: 'associations that you belong to, and sites that you control',
  } satisfies Record<StandingFile, string>,
}
