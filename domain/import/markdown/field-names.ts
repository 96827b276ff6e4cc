type Fields = Record<string, unknown>

/** Names that Hugo, Jekyll, Eleventy, Astro and their common themes give to a field, the most exact first. */
export const NAMES = {
  title: ['title', 'headline'],
  standfirst: ['standfirst', 'subtitle', 'dek', 'deck', 'lede', 'description', 'summary', 'excerpt'],
  published: [
    'date',
    'publishDate',
    'pubDate',
    'published_at',
    'publishedAt',
    'publish_date',
    'datePublished',
    'created',
  ],
  modified: ['lastmod', 'updated', 'modified', 'last_modified_at', 'updatedDate', 'updated_at', 'dateModified'],
  slug: ['slug'],
  address: ['permalink', 'url'],
  aliases: ['aliases', 'redirect_from', 'alias', 'old_urls'],
  authors: ['authors', 'author', 'byline'],
  categories: ['categories', 'category', 'section'],
  tags: ['tags', 'tag', 'topics'],
  lead: ['featured_image', 'featuredImage', 'feature_image', 'image', 'cover', 'thumbnail', 'hero', 'images', 'banner'],
  leadAlt: ['image_alt', 'imageAlt', 'featured_image_alt', 'coverAlt', 'alt'],
  leadCaption: ['image_caption', 'imageCaption', 'featured_image_caption', 'caption'],
  leadCredit: ['image_credit', 'imageCredit', 'photo_credit', 'credit'],
  canonical: ['canonical_url', 'canonicalURL', 'canonicalUrl', 'canonical'],
  seoTitle: ['seo_title', 'seoTitle', 'meta_title', 'metaTitle'],
  seoDescription: ['seo_description', 'seoDescription', 'meta_description', 'metaDescription'],
  state: ['draft', 'published', 'eleventyExcludeFromCollections'],
  robots: ['noindex', 'robotsNoIndex', 'robots', 'sitemap'],
  kind: ['layout', 'type'],
  language: ['lang', 'language', 'locale'],
  translation: ['translationKey', 'translation_key', 'lang_ref', 'lang-ref'],
} as const

export type FieldName = keyof typeof NAMES

/** A field of front matter by any of its names, whatever their case; undefined where it has none of them. */
export function fieldIn(fields: Fields, name: FieldName): unknown {
  const known = new Map(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]))
  for (const one of NAMES[name]) {
    const value = known.get(one.toLowerCase())
    if (value !== undefined && value !== null && value !== '') return value
  }
  return undefined
}

/** Lists whose names add to each other; of any other names the first counts. */
const ADDED: ReadonlySet<FieldName> = new Set(['categories', 'tags'])

/** Values of a list by all of its names: `tags` and `tag` together. */
export function valuesIn(fields: Fields, name: FieldName): [key: string, value: unknown][] {
  const names: readonly string[] = NAMES[name]
  return Object.entries(fields).filter(([key, value]) => names.includes(key.toLowerCase()) && isSet(value))
}

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

const READ: ReadonlySet<string> = new Set(
  Object.values(NAMES)
    .flat()
    .map((name) => name.toLowerCase()),
)

/** Fields that no name above reads, as lists of text; a field whose first name counted is among them as well. */
export function otherFields(fields: Fields): Record<string, string[]> {
  const keys = Object.keys(fields).filter((key) => isSet(fields[key]))
  const counted = new Set(
    (Object.keys(NAMES) as FieldName[]).flatMap((name) => {
      const found = NAMES[name].filter((one) => keys.some((key) => key.toLowerCase() === one.toLowerCase()))
      return (ADDED.has(name) ? found : found.slice(0, 1)).map((one) => one.toLowerCase())
    }),
  )
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([key, value]) => isSet(value) && !(READ.has(key.toLowerCase()) && counted.has(key.toLowerCase())))
      .map(([key, value]) => [key, valuesOf(value)]),
  )
}

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

const valuesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map((one) =>
    typeof one === 'object' && one !== null && !(one instanceof Date) ? JSON.stringify(one) : textOf(one),
  )
