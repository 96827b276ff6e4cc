type Fields = Record<string, unknown>

const named = <T extends Record<string, string>>(names: T): Record<keyof T, readonly string[]> =>
  Object.fromEntries(Object.entries(names).map(([field, all]) => [field, all.split(' ')])) as Record<keyof T, string[]>

/** Names that Hugo, Jekyll, Eleventy, Astro and their common themes give to a field, the most exact first. */
const NAMES = named({
  title: 'title headline',
  standfirst: 'standfirst subtitle dek deck lede description summary excerpt',
  published: 'date publishDate pubDate published_at publishedAt publish_date datePublished created',
  modified: 'lastmod updated modified last_modified_at updatedDate updated_at dateModified',
  slug: 'slug',
  address: 'permalink url',
  aliases: 'aliases redirect_from alias old_urls',
  authors: 'authors author byline',
  categories: 'categories category section',
  tags: 'tags tag topics',
  lead: 'featured_image featuredImage feature_image image cover thumbnail hero images banner',
  leadAlt: 'image_alt imageAlt featured_image_alt coverAlt alt',
  leadCaption: 'image_caption imageCaption featured_image_caption caption',
  leadCredit: 'image_credit imageCredit photo_credit credit',
  canonical: 'canonical_url canonicalURL canonicalUrl canonical',
  seoTitle: 'seo_title seoTitle meta_title metaTitle',
  seoDescription: 'seo_description seoDescription meta_description metaDescription',
  state: 'draft published eleventyExcludeFromCollections',
  robots: 'noindex robotsNoIndex robots sitemap',
  kind: 'layout type',
  language: 'lang language locale',
  translation: 'translationKey translation_key lang_ref lang-ref',
})

export type FieldName = keyof typeof NAMES

/** A field of front matter by any of its names, whatever their case; undefined where it has none of them. */
export function fieldIn(fields: Fields, name: FieldName): unknown {
  const known = new Map(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]))
  return NAMES[name].map((one) => known.get(one.toLowerCase())).find(isSet)
}

/** Values of a list by all of its names: `tags` and `tag` together. */
export const valuesIn = (fields: Fields, name: 'categories' | 'tags'): [key: string, value: unknown][] =>
  Object.entries(fields).filter(([key, value]) => NAMES[name].includes(key.toLowerCase()) && isSet(value))

/** Text of a value: dates in ISO 8601, `name` or `title` of an object. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ''
  const { name, title, src, url, path, image } = value as Fields
  return [name, title, src, url, path, image].map(textOf).find((text) => text !== '') ?? ''
}

export const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '')

/** Fields that no name above reads, as lists of text; a field whose first name counted is among them as well. */
export function otherFields(fields: Fields): Record<string, string[]> {
  const set = Object.entries(fields).filter(([, value]) => isSet(value))
  const keys = new Set(set.map(([key]) => key.toLowerCase()))
  const counted = Object.entries(NAMES).flatMap(([name, all]) => {
    const found = all.map((one) => one.toLowerCase()).filter((one) => keys.has(one))
    return name === 'categories' || name === 'tags' ? found : found.slice(0, 1)
  })
  return Object.fromEntries(
    set.filter(([key]) => !counted.includes(key.toLowerCase())).map(([key, value]) => [key, textsOf(value)]),
  )
}

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map((one) =>
    typeof one === 'object' && one !== null && !(one instanceof Date) ? JSON.stringify(one) : textOf(one),
  )
