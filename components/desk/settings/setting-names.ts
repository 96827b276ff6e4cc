import { type Message, msg, t } from '#domain/messages/t.ts'
import type { SettingName } from '#domain/paper/settings-changes.ts'

/** Names of settings, as they are said of a change. */
export const SETTING_NAMES: Record<SettingName, Message> = {
  name: msg('Name'),
  tagline: msg('Tagline'),
  description: msg('Description'),
  logo: msg('Logo'),
  logoDark: msg('Logo on dark pages'),
  icon: msg('Icon'),
  type: msg('Typeface'),
  nameplate: msg('Size of the nameplate'),
  cards: msg('Share pictures'),
  masthead: msg('Top of each page'),
  language: msg('Language'),
  zone: msg('Newsroom time'),
  dates: msg('Format of dates'),
  clock: msg('Clock'),
  accent: msg('Colour'),
  offline: msg('Offline reading'),
  imprint: msg('Imprint'),
  foundedOn: msg('Founding date'),
  sameAs: msg('List of profiles'),
  correctionsPolicy: msg('Corrections policy'),
  responsibility: msg('Who answers for the paper'),
  accessibility: msg('Accessibility statement'),
  preferredSources: msg('Link to Google’s preferred sources'),
  usageTerms: msg('Address of the terms of use'),
  republishLicence: msg('Licence to republish'),
  republishRule: msg('Rule for copies'),
  shareTo: msg('Services for sharing'),
  countsReads: msg('Counting of reads'),
  feeds: msg('Choice of feeds'),
  crawlers: msg('Choice of crawlers'),
  files: msg('File'),
  telling: msg('Notification setting'),
}

const ALL_NAMES: Partial<Record<string, Message>> = {
  ...SETTING_NAMES,
  'embed-hosts': msg('Sites to embed'),
  'outside-scripts': msg('Outside scripts'),
  'link-check': msg('Link checking'),
  'sign-in': msg('Sign-in'),
  checklist: msg('First steps'),
}

/** Names a setting by its stored name, also one of its own row; one that this version does not know keeps that name. */
export function settingName(stored: string): string {
  const name = ALL_NAMES[stored]
  return name ? t(name) : stored
}
