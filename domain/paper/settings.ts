import { z } from 'zod'
import { hexColour } from '#domain/article/section-colour.ts'
import { isSafeHref, isWebAddress } from '#domain/document/href.ts'
import { line } from '#domain/text/text-schema.ts'
import { accent } from '#domain/views.ts'

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

const httpsAddress = z.url({ protocol: /^https$/, error: 'is not an address that begins with https://' }).max(2_048)

/** Outgoing notifications about new and changed content. */
export const tellingSettings = z
  .strictObject({
    hubs: z.array(httpsAddress).max(5).describe('WebSub hubs that are told of each feed that changed.'),
    indexNow: z.boolean().describe('Whether search engines are told of each story that changed (IndexNow).'),
    indexNowEndpoint: httpsAddress,
    indexNowKey: z
      .string()
      .regex(/^(?:[a-f0-9]{32})?$/)
      .describe('Made when it is first turned on, and shown at /{key}.txt; empty before.'),
  })
  .meta({ id: 'Telling' })
export type TellingSettings = z.infer<typeof tellingSettings>

const fileText = z
  .string()
  .max(50_000)
  // oxlint-disable-next-line no-control-regex -- a text file has none but tabs and line ends
  .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'has characters that no text file has')
const isRsl = (text: string) =>
  /^(?:<\?xml[^>]*\?>\s*)?<rsl\s[^>]*xmlns="https:\/\/rslstandard\.org\/rsl"[^>]*>[\s\S]*<\/rsl>$/.test(text.trim())
const NO_LICENCE = {
  path: ['license'],
  message: 'is no licence: it begins with <rsl xmlns="https://rslstandard.org/rsl"> and ends with </rsl>',
}
const address = z
  .string()
  .max(2_048)
  .refine((href) => href === '' || isWebAddress(href) || (href.startsWith('/') && isSafeHref(href)), 'is no address')
const switches = <K extends z.ZodEnum>(keys: K) => z.record(keys, z.boolean())

export const siteSettings = z
  .strictObject({
    name: line(120).min(1),
    tagline: line(300),
    description: line(300).describe('What the paper is, in a sentence: for search results and feeds.'),
    logo: z
      .string()
      .regex(/^[a-f0-9]{64}$/)
      .nullable()
      .describe('The id of a picture.'),
    masthead: z.enum(['wordmark', 'logo']).describe('What stands at the head of each page.'),
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag such as en or ar'),
    zone: line(60),
    dates: dateStyle,
    clock: clockStyle,
    accent: z
      .union([accent, hexColour])
      .nullable()
      .describe('The colour of pages that belong to no section: one of the design’s, or one of its own. Null: ink.'),
    offline: z
      .boolean()
      .describe('Whether the browsers of readers keep what they read and save, for when there is no connection.'),
    imprint: line(5_000),
    foundedOn: z
      .string()
      .regex(/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/, 'is not a year or a day such as 1871 or 1871-03-01')
      .describe('A year, a month or a day; empty: not told.'),
    sameAs: z
      .array(z.string().max(2_048).refine(isWebAddress, 'is not a web address'))
      .max(20)
      .describe('The paper elsewhere: its accounts, its entry in an encyclopaedia.'),
    correctionsPolicy: address.describe(
      'Where it says how mistakes are put right, where no page of the paper does. Empty: nowhere.',
    ),
    usageTerms: address.describe('Where it says on what terms others may use its stories. Empty: nowhere.'),
    countsReads: z
      .boolean()
      .describe('Whether it is counted how often stories are read, by story and hour, and nothing about who.'),
    feeds: switches(feedKind),
    crawlers: switches(crawlerPurpose).describe('Whether crawlers may read for this purpose.'),
    files: z
      .record(standingFile, fileText)
      .refine(({ license }) => license.trim() === '' || isRsl(license), NO_LICENCE),
    telling: tellingSettings,
  })
  .meta({ id: 'Settings' })
export type SiteSettings = z.infer<typeof siteSettings>

/** Fields that a save may change, any subset at a time, also within `feeds`, `crawlers`, `files` and `telling`. */
export const settingsChange = siteSettings
  .extend({
    feeds: z.partialRecord(feedKind, z.boolean()),
    crawlers: z.partialRecord(crawlerPurpose, z.boolean()),
    files: z
      .partialRecord(standingFile, fileText)
      .refine(({ license = '' }) => license.trim() === '' || isRsl(license), NO_LICENCE),
    telling: tellingSettings.omit({ indexNowKey: true }).partial(),
  })
  .partial()
export type SettingsChange = z.input<typeof settingsChange>

/** Settings of an empty newsroom. */
export const DEFAULT_SETTINGS: SiteSettings = {
  name: 'Broadsheet',
  tagline: '',
  description: '',
  logo: null,
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
  usageTerms: '',
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
  const { feeds, crawlers, files, telling, ...given } = change
  return {
    ...before,
    ...dropUndefined(given),
    feeds: { ...before.feeds, ...dropUndefined(feeds ?? {}) },
    crawlers: { ...before.crawlers, ...dropUndefined(crawlers ?? {}) },
    files: { ...before.files, ...dropUndefined(files ?? {}) },
    telling: { ...before.telling, ...dropUndefined(telling ?? {}) },
  }
}

function dropUndefined<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never
}
