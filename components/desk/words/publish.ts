/** The dialogs that publish and withdraw a story, and the checks in its sidebar. */
export const publishWords = {
  title: 'Publish',
  back: { label: 'Back to the text', keys: 'Esc' },
  sendKeys: 'Ctrl ↵',
  untitled: 'Untitled',
  noSection: 'No section yet',
  publishing: 'Publishing…',
  /** Follows the first problem, beside the button. */
  moreObstacles: (n: number) => (n === 1 ? 'And 1 more problem.' : `And ${n} more problems.`),

  /** The keys were pressed twice, with pictures that nobody answered for. */
  picturesStop:
    'A picture has no alt text, or its focal point is neither chosen nor skipped. Press the keys again to publish all the same.',

  first: {
    heading: 'First publication',
    /** The address stands between these two. */
    before: 'The minute of publication becomes the first-published date and never changes. The address',
    after: 'is kept for good.',
  },

  kind: {
    heading: 'What kind of change is it?',
    keys: 'keys',
    names: { minor: 'Minor fix', update: 'Update', correction: 'Correction' },
    hints: {
      minor: 'A typo, a comma, a better crop. Readers need not know.',
      update: 'The news has moved on. The story says “Updated”.',
      correction: 'We had a fact wrong. The story shows a dated note.',
    },
    note: 'The note, as readers will see it',
    noteLength: (length: number, max: number) => `${length} of ${max}`,
    noteHint: 'Say what was wrong and what is right. The note is never deleted; a later correction is added below it.',
  },

  where: {
    heading: 'Where does it belong?',
    choose: 'Choose a section',
  },

  when: {
    heading: 'When?',
    now: 'Now',
    at: 'At',
    time: 'Time',
    /** `name` is the zone's short name at the chosen time, such as CET. */
    zone: (zone: string, name: string | null) => `Newsroom time, ${zone}${name === null ? '' : ` (${name})`}`,
  },

  front: {
    heading: 'Front',
    byRule: 'Automatic',
    stays: (slot: string) => `Stays in ${slot}`,
    now: (headline: string) => `now: ${headline}`,
    later: 'A slot can be chosen when the story is published now. For a later time, schedule a front.',
  },

  checks: {
    heading: 'Before you publish',
    counts: (obstacles: number, warnings: number) =>
      `${obstacles === 0 ? 'nothing' : obstacles} to fix, ${warnings === 1 ? '1 warning' : `${warnings} warnings`}`,
    panelHeading: 'Checks',
    warnings: (n: number) => (n === 0 ? 'no warnings' : n === 1 ? '1 warning' : `${n} warnings`),
    obstacle: 'Must be fixed',
    warning: 'Warning',
    go: 'Go',
    goTo: (sentence: string) => `Go to: ${sentence}`,
    allGood: 'Headline, standfirst, byline or source, pictures and links are in order.',
  },

  happens: {
    heading: 'What will happen',
    where: 'Where it appears',
    address: 'Address',
    front: 'Front',
    frontRule: 'automatically, newest first',
    frontSlot: (slot: string) => `in ${slot}, at once`,
    sections: 'Sections',
    noSections: 'none yet',
    topics: 'Topics',
    bylines: 'Bylines',
    source: 'Source',
    elsewhere: 'Everywhere else',
    elsewhereList: 'Latest, the archive, search, feeds and sitemaps',
  },

  plan: {
    publish: 'Publish',
    schedule: 'Schedule',
    /** The button of a story that was public before: `Publish minor fix`, `Schedule update`. */
    publishKind: {
      minor: 'Publish minor fix',
      update: 'Publish update',
      correction: 'Publish correction',
    },
    scheduleKind: {
      minor: 'Schedule minor fix',
      update: 'Schedule update',
      correction: 'Schedule correction',
    },
    now: 'now',
    noTime: 'at a time to be chosen',
    summary: {
      first: (when: string) => `First publication, ${when}.`,
      minor: (when: string) => `A minor fix, ${when}. No dates change.`,
      update: (when: string) => `An update, ${when}.`,
      correction: (when: string) => `A correction, ${when}. The note stays for good.`,
    },
  },

  /** Sentences that say why the story cannot be published yet, and what to do. */
  refused: {
    unchanged: 'Readers have this text already. Change it, or publish a correction with a note.',
    noHeadline: 'The story has no headline. Write one.',
    noSection: 'The story has no section. Choose at least one.',
    noNote: 'A correction needs its note: what was wrong, and what is right.',
    noTime: 'No time is chosen. Choose one, or publish now.',
    pastTime: 'That time has passed. Choose a later one, or publish now.',
    embargo: (time: string) => `The story is under embargo until ${time}.`,
    licence: (time: string) => `Its licence ends ${time}. Set a new end first.`,
  },

  /** Rows of “What will happen”. */
  effects: {
    firstPublished: 'First published',
    atForGood: (time: string) => `${time}, for good`,
    nowForGood: 'now, for good',
    staysAt: (time: string) => `stays ${time}`,
    address: 'Address',
    newAddress: 'new',
    movedAddress: 'new; the old one redirects here',
    sameAddress: 'stays',
    updatedLine: '“Updated” line',
    shown: 'shown',
    place: 'Place in lists',
    top: 'at the top',
    note: 'Note on the story',
    dated: 'at the top, dated',
    searchDate: 'Date for search engines',
    newDate: 'new',
    noChange: 'no change',
    none: 'none',
  },

  done: {
    scheduled: (time: string) => `Scheduled for ${time}.`,
    published: 'Published.',
    onFront: (slot: string) => `It is on the front in ${slot}.`,
    withdrawn: 'Withdrawn. Readers see a short notice in its place.',
    receipt: 'Receipt',
  },
  errors: {
    notOnFront: (why: string) => `The story is published, but the front is as it was. ${why}`,
    notTakenBack: (why: string) => `The front was not changed back. ${why}`,
    unsaved: 'Your latest changes could not be saved, so nothing was published. The banner above the text says why.',
    noAnswer: 'The server did not answer, so the story may or may not be public. Try again: it is published only once.',
  },

  undo: {
    title: (headline: string) => `Put “${headline}” back to draft`,
    hint: 'The story is removed from every page, list, feed and search at once, and its address answers as if it had never been there. It leaves its slots on fronts and its places as lead.',
    lost: 'This cannot be called back',
    lostList: [
      'Whoever has read or saved the story has done so.',
      'Search engines, hubs and feed readers that were told of it remove it in their own time.',
      'Letters and messages about it that were sent stay sent.',
      'Partners learn that it is cancelled; what they have printed is printed.',
    ],
    until: (time: string) => `Possible until ${time}. If you publish the story again, it gets a new date.`,
    cancel: 'Cancel',
    confirm: 'Back to draft',
  },

  withdraw: {
    title: (headline: string) => `Withdraw “${headline}”`,
    hint: 'The story is removed from every page, list, feed and search at once. Its address stays and says that the story is gone. You can publish it again.',
    notice: 'Sentence for readers',
    noticeHint: 'optional; shown at its address',
    reason: 'Reason',
    reasonHint: 'only the desk sees it',
    legal: 'For a legal reason: its address answers 451 instead of 410',
    cancel: 'Cancel',
    confirm: 'Withdraw',
    failed: 'The story was not withdrawn. Try again.',
  },
}
