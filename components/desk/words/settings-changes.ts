import type { SettingName } from '#domain/paper/settings-changes.ts'

/** The notice of a changed setting with its undoing, and the question before one that every page shows. */
export const settingsChangesWords = {
  changed: (name: string) => `${name} changed.`,
  undone: (name: string) => `${name} is as it was before.`,
  names: {
    name: 'Name',
    tagline: 'Tagline',
    description: 'Description',
    logo: 'Logo',
    logoDark: 'Logo on dark pages',
    icon: 'Icon',
    type: 'Typeface',
    nameplate: 'Size of the nameplate',
    cards: 'Share pictures',
    masthead: 'Top of each page',
    language: 'Language',
    zone: 'Newsroom time',
    dates: 'Format of dates',
    clock: 'Clock',
    accent: 'Colour',
    offline: 'Offline reading',
    imprint: 'Imprint',
    foundedOn: 'Founding date',
    sameAs: 'List of profiles',
    correctionsPolicy: 'Corrections policy',
    usageTerms: 'Address of the terms of use',
    shareTo: 'Services for sharing',
    countsReads: 'Counting of reads',
    feeds: 'Choice of feeds',
    crawlers: 'Choice of crawlers',
    files: 'File',
    telling: 'Notification setting',
  } satisfies Record<SettingName, string>,
  ask: {
    title: 'Change every page?',
    hint: (names: string[]) =>
      `Every page shows this: ${new Intl.ListFormat('en').format(names)}. Readers see the change on the next page that they open.`,
    confirm: 'Change every page',
  },
}
