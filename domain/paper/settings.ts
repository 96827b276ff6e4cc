import { z } from 'zod'
import { hexColour } from '#domain/article/fields/section-colour.ts'
import { isSafeHref, isWebAddress } from '#domain/document/blocks/href.ts'
import { t } from '#domain/messages/t.ts'
import { accent } from '#domain/paper/accent.ts'
import { cardLayout, nameplateSize, typePair } from '#domain/paper/look-fields.ts'
import { NO_RESPONSIBILITY, responsibilityFields } from '#domain/paper/responsibility.ts'
import { shareTarget } from '#domain/paper/share-targets.ts'
import { republishLicence, republishRule } from '#domain/republish/republish-terms.ts'
import { languageTag } from '#domain/text/language-tag.ts'
import { line } from '#domain/text/text-schema.ts'

/** Format of dates, by the rules of the paper's language: `24 November 2026`, `24 Nov 2026` or `24/11/2026`. */
export const dateStyle = z.enum(['long', 'short', 'numeric'])
export type DateStyle = z.infer<typeof dateStyle>
export const clockStyle = z.enum(['24', '12'])
export type ClockStyle = z.infer<typeof clockStyle>

/** Kinds of lists that can have feeds. */
export const feedKind = z.enum(['paper', 'sections', 'topics', 'authors', 'sources', 'corrections'])
export type FeedKind = z.infer<typeof feedKind>

/** Purpose for which an AI company's crawler reads; `domain/syndication/ai-crawlers.ts` lists the crawlers. */
export const crawlerPurpose = z.enum(['training', 'answers', 'on-request'])
export type CrawlerPurpose = z.infer<typeof crawlerPurpose>

/** Editable files at fixed addresses. `robots` is appended to the generated file; `license` replaces it. */
export const standingFile = z.enum(['robots', 'license', 'ads', 'humans', 'security', 'trust'])
export type StandingFile = z.infer<typeof standingFile>

const httpsAddress = z
  .url({ protocol: /^https$/, error: () => t('is not an address that begins with https://') })
  .max(2_048)

/** Outgoing notifications about new and changed content. */
export const tellingSettings = z
  .strictObject({
    hubs: z.array(httpsAddress).max(5).describe('WebSub hubs to notify of changed feeds.'),
    indexNow: z.boolean().describe('Whether to notify search engines of changed stories (IndexNow).'),
    indexNowEndpoint: httpsAddress,
    indexNowKey: z
      .string()
      .regex(/^(?:[a-f0-9]{32})?$/)
      .describe('Generated when IndexNow is first turned on, and served at /{key}.txt; empty before.'),
  })
  .meta({ id: 'Telling' })
export type TellingSettings = z.infer<typeof tellingSettings>

const fileText = z
  .string()
  .max(50_000)
  // oxlint-disable-next-line no-control-regex -- a text file has none but tabs and line ends
  .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, {
    error: () => t('has characters that no text file has'),
  })
const isRsl = (text: string) =>
  /^(?:<\?xml[^>]*\?>\s*)?<rsl\s[^>]*xmlns="https:\/\/rslstandard\.org\/rsl"[^>]*>[\s\S]*<\/rsl>$/.test(text.trim())
const NO_LICENCE = {
  path: ['license'],
  error: () =>
    t('is not an RSL licence, which begins with {start} and ends with {end}', {
      start: '<rsl xmlns="https://rslstandard.org/rsl">',
      end: '</rsl>',
    }),
}
const address = z
  .string()
  .max(2_048)
  .refine((href) => href === '' || isWebAddress(href) || (href.startsWith('/') && isSafeHref(href)), {
    error: () => t('is not a path or web address'),
  })
const switches = <K extends z.ZodEnum>(keys: K) => z.record(keys, z.boolean())

const mediaId = z
  .string()
  .regex(/^[a-f0-9]{64}$/)
  .nullable()

export const siteSettings = z
  .strictObject({
    name: line(120).min(1),
    tagline: line(300),
    description: line(300).describe('One sentence about the paper, for search results and feeds.'),
    logo: mediaId.describe('The id of a picture.'),
    logoDark: mediaId.describe('The logo on dark pages, if it is another picture.'),
    icon: mediaId.describe('A picture for browser tabs and home screens; null: the logo, otherwise a letter.'),
    type: typePair.describe('Typefaces of headlines and text.'),
    nameplate: nameplateSize.describe('Size of the name or logo at the top of each page.'),
    cards: cardLayout.describe('Share picture of a story with a picture: that picture, or the headline over it.'),
    masthead: z.enum(['wordmark', 'logo']).describe('The head of each page.'),
    language: languageTag,
    zone: line(60),
    dates: dateStyle,
    clock: clockStyle,
    accent: z
      .union([accent, hexColour])
      .nullable()
      .describe('Colour of pages without a section: one of the design, or a custom one. Null: ink.'),
    offline: z.boolean().describe('Whether readers’ browsers keep read and saved stories for offline reading.'),
    imprint: line(5_000),
    foundedOn: z
      .string()
      .regex(/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/, {
        error: () => t('is not a year or a day such as 1871 or 1871-03-01'),
      })
      .describe('A year, a month or a day; empty: not shown.'),
    sameAs: z
      .array(
        z
          .string()
          .max(2_048)
          .refine(isWebAddress, { error: () => t('is not a web address') }),
      )
      .max(20)
      .describe('Profiles of the paper elsewhere: accounts, an encyclopaedia entry.'),
    correctionsPolicy: address.describe(
      'Address of the corrections policy, if no page of the paper has it. Empty: none.',
    ),
    responsibility: responsibilityFields,
    accessibility: z.boolean().describe('Whether the paper has an accessibility statement, made from stored checks.'),
    preferredSources: z.boolean().describe('Whether pages link to Google’s page of preferred sources.'),
    usageTerms: address.describe('Address of the terms of use for its stories. Empty: none.'),
    republishLicence: republishLicence.describe(
      'Licence under which others may republish own stories; `none`: nobody may.',
    ),
    republishRule: republishRule.describe('What copies elsewhere say to search engines.'),
    shareTo: switches(shareTarget).describe('Services that stories name for sharing, besides the system’s own sheet.'),
    countsReads: z.boolean().describe('Whether reads are counted, by story and hour and without personal data.'),
    feeds: switches(feedKind),
    crawlers: switches(crawlerPurpose).describe('Whether crawlers may use stories for this purpose.'),
    files: z
      .record(standingFile, fileText)
      .refine(({ license }) => license.trim() === '' || isRsl(license), NO_LICENCE),
    telling: tellingSettings,
  })
  .meta({ id: 'Settings' })
export type SiteSettings = z.infer<typeof siteSettings>

/** Fields that a save may change, any subset at a time, also within its groups. */
export const settingsChange = siteSettings
  .extend({
    feeds: z.partialRecord(feedKind, z.boolean()),
    shareTo: z.partialRecord(shareTarget, z.boolean()),
    crawlers: z.partialRecord(crawlerPurpose, z.boolean()),
    files: z
      .partialRecord(standingFile, fileText)
      .refine(({ license = '' }) => license.trim() === '' || isRsl(license), NO_LICENCE),
    telling: tellingSettings.omit({ indexNowKey: true }).partial(),
    responsibility: responsibilityFields.partial(),
  })
  .partial()
export type SettingsChange = z.input<typeof settingsChange>

/** Settings of an empty newsroom. */
export const DEFAULT_SETTINGS: SiteSettings = {
  name: 'Broadsheet',
  tagline: '',
  description: '',
  logo: null,
  logoDark: null,
  icon: null,
  type: 'newsreader',
  nameplate: 'usual',
  cards: 'picture',
  masthead: 'wordmark',
  language: 'en',
  zone: 'UTC',
  dates: 'long',
  clock: '24',
  accent: null,
  offline: true,
  imprint: '',
  foundedOn: '',
  sameAs: [],
  correctionsPolicy: '',
  responsibility: NO_RESPONSIBILITY,
  accessibility: false,
  preferredSources: false,
  usageTerms: '',
  republishLicence: 'none',
  republishRule: 'canonical',
  shareTo: {
    email: true,
    whatsapp: true,
    bluesky: true,
    facebook: false,
    linkedin: false,
    reddit: false,
    telegram: false,
    threads: false,
    x: false,
  },
  countsReads: true,
  feeds: { paper: true, sections: true, topics: true, authors: true, sources: true, corrections: true },
  crawlers: { training: true, answers: true, 'on-request': true },
  files: { robots: '', license: '', ads: '', humans: '', security: '', trust: '' },
  telling: {
    hubs: [],
    indexNow: false,
    indexNowEndpoint: 'https://api.indexnow.org/indexnow',
    indexNowKey: '',
  },
}

/** Merges a change into the settings. */
export function withChange(before: SiteSettings, change: SettingsChange): SiteSettings {
  const { feeds, shareTo, crawlers, files, telling, responsibility, ...given } = change
  return {
    ...before,
    ...dropUndefined(given),
    feeds: { ...before.feeds, ...dropUndefined(feeds ?? {}) },
    shareTo: { ...before.shareTo, ...dropUndefined(shareTo ?? {}) },
    crawlers: { ...before.crawlers, ...dropUndefined(crawlers ?? {}) },
    files: { ...before.files, ...dropUndefined(files ?? {}) },
    telling: { ...before.telling, ...dropUndefined(telling ?? {}) },
    responsibility: { ...before.responsibility, ...dropUndefined(responsibility ?? {}) },
  }
}

function dropUndefined<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never
}
