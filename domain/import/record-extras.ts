import { LONGEST_SHORT_HEADLINE } from '#domain/article/fields/fields.ts'
import { isWebAddress } from '#domain/document/blocks/href.ts'
import { dateIn } from '#domain/import/date-in.ts'
import { cutAt, lineIn, textIn, type Warn } from '#domain/import/repairs.ts'
import { feedIdIn } from '#domain/syndication/feed-id.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

export type PictureTexts = { alt: string; caption: string; credit: string }

/** Fields of a record that exports of other systems add (docs/import.md). */
export type RecordExtras = {
  kind: 'story' | 'page'
  state: 'public' | 'draft'
  /** Why the old system did not show it: `private`, `password` …; null for a plain draft. */
  why: string | null
  /** When it was last changed, ms UTC. */
  updated_at: number | null
  seo: { title: string; description: string; canonical: string | null; noindex: boolean }
  /** The word or two over the headline. */
  kicker: string
  /** Shown on fronts and lists instead of the headline; empty: none. */
  short_headline: string
  /** Texts of `image`. */
  lead: PictureTexts
  /** Texts of pictures in the body by their address there. */
  pictures: Record<string, PictureTexts>
  /** The same for all translations of one story; null: it has none. */
  translation_key: string | null
  /** Whole addresses or paths; the first is the story's own. */
  old_addresses: string[]
  /** Id that the story had in the old system's feeds. */
  feed_id: string | null
}

const LONGEST = {
  kicker: 80,
  short_headline: LONGEST_SHORT_HEADLINE,
  alt: 1_000,
  caption: 2_000,
  credit: 300,
  title: 200,
  description: 400,
  why: 200,
  address: 2_048,
  translation_key: 200,
}
const MOST_ADDRESSES = 20
const MOST_PICTURES = 1_000

/** Reads the extra fields. A wrong value is left out with a warning, and never a reason to refuse the record. */
export function extrasIn(given: Record<string, unknown>, warn: Warn): RecordExtras {
  return {
    kind: oneOf(given['kind'], 'kind', ['story', 'page'], warn),
    state: oneOf(given['state'], 'state', ['public', 'draft'], warn),
    why: short(given['why'], 'why', LONGEST.why, warn) || null,
    updated_at: updatedIn(given['updated_at'], warn),
    kicker: short(given['kicker'], 'kicker', LONGEST.kicker, warn),
    short_headline: short(given['short_headline'], 'short_headline', LONGEST.short_headline, warn),
    seo: seoIn(given['seo'], warn),
    lead: {
      alt: short(given['image_alt'], 'image_alt', LONGEST.alt, warn),
      caption: short(given['image_caption'], 'image_caption', LONGEST.caption, warn),
      credit: short(given['image_credit'], 'image_credit', LONGEST.credit, warn),
    },
    pictures: picturesIn(given['pictures'], warn),
    translation_key: short(given['translation_key'], 'translation_key', LONGEST.translation_key, warn) || null,
    old_addresses: addressesIn(given['old_addresses'], warn),
    feed_id: feedIdOf(given['feed_id'], warn),
  }
}

function oneOf<T extends string>(value: unknown, field: string, allowed: readonly [T, ...T[]], warn: Warn): T {
  const found = allowed.find((one) => one === value)
  if (found !== undefined) return found
  if (value !== undefined && value !== null) warn(`${field} is none of ${allowed.join(', ')}: ${allowed[0]} counts`)
  return allowed[0]
}

function short(value: unknown, field: string, most: number, warn: Warn): string {
  const written = (lineIn(value, field, warn) ?? '').replace(/\s+/g, ' ')
  if (written.length <= most) return written
  warn(`${field} was cut at ${most} characters`)
  return cutAt(written, most).kept
}

function updatedIn(value: unknown, warn: Warn): number | null {
  if (value === undefined || value === null || value === '') return null
  const date = dateIn(value, () => {})
  if (date.ok) return date.value
  warn('updated_at is not a date in ISO 8601 and was left out')
  return null
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function objectIn(value: unknown, field: string, warn: Warn): Record<string, unknown> {
  if (isObject(value)) return value
  if (value !== undefined && value !== null) warn(`${field} is no object and was left out`)
  return {}
}

function seoIn(value: unknown, warn: Warn): RecordExtras['seo'] {
  const given = objectIn(value, 'seo', warn)
  const canonical = textIn(given['canonical'], 'seo.canonical', warn) || null
  const isAddress = canonical === null || (canonical.length <= LONGEST.address && isWebAddress(canonical))
  if (!isAddress) warn('seo.canonical is not a web address and was left out')
  return {
    title: short(given['title'], 'seo.title', LONGEST.title, warn),
    description: short(given['description'], 'seo.description', LONGEST.description, warn),
    canonical: isAddress ? canonical : null,
    noindex: given['noindex'] === true || given['noindex'] === 'true' || given['noindex'] === 1,
  }
}

function picturesIn(value: unknown, warn: Warn): RecordExtras['pictures'] {
  const entries = Object.entries(objectIn(value, 'pictures', warn)).slice(0, MOST_PICTURES)
  return Object.fromEntries(
    entries.map(([src, texts]) => {
      const given = objectIn(texts, 'an entry of pictures', warn)
      const of = (field: 'alt' | 'caption' | 'credit') => short(given[field], `pictures.${field}`, LONGEST[field], warn)
      return [src, { alt: of('alt'), caption: of('caption'), credit: of('credit') }]
    }),
  )
}

function feedIdOf(value: unknown, warn: Warn): string | null {
  if (value === undefined || value === null) return null
  const id = feedIdIn(typeof value === 'string' ? value : '')
  if (id === null) warn('feed_id cannot be the id of a story in feeds and was left out')
  return id
}

function addressesIn(value: unknown, warn: Warn): string[] {
  const given: unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  const found = given.flatMap((one) => {
    const address = typeof one === 'string' ? one.trim() : ''
    if (address !== '' && address.length <= LONGEST.address && oldAddressKey(address) !== null) return [address]
    warn('an entry of old_addresses is no address and was left out')
    return []
  })
  if (found.length > MOST_ADDRESSES) warn(`old_addresses names ${found.length}: the first ${MOST_ADDRESSES} were kept`)
  return found.slice(0, MOST_ADDRESSES)
}
