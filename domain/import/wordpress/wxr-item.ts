import { textOf, type XmlPart, type XmlRecord } from '#domain/import/wordpress/xml-part.ts'

export type ItemTerm = { taxonomy: string; slug: string; label: string }

/** An `<item>` of a WordPress export: a post, page, attachment, guest author, reusable block, or something else. */
export type WxrItem = {
  line: number
  id: string
  type: string
  status: string
  title: string
  link: string
  guid: string
  /** Login of the account that wrote it. */
  creator: string
  content: string
  excerpt: string
  date: string
  dateGmt: string
  modified: string
  modifiedGmt: string
  /** Slug. */
  name: string
  parent: string
  order: number
  password: string
  attachmentUrl: string
  isSticky: boolean
  terms: ItemTerm[]
  meta: Map<string, string[]>
  /** Types of its comments; '' is an ordinary one. */
  comments: string[]
  isCut: boolean
}

/**
 * Reads an `<item>`; null for one without a type of WordPress, such as the entry of a mere feed. One without a number is
 * known by its guid, else by its address.
 */
export function wxrItemOf(record: XmlRecord): WxrItem | null {
  const wp = (name: string) => textOf(record, `wp:${name}`)
  const id = wp('post_id') || textOf(record, 'guid') || textOf(record, 'link')
  if (id === '' || wp('post_type') === '') return null
  return {
    line: record.line,
    id,
    type: wp('post_type'),
    status: wp('status'),
    title: textOf(record, 'title'),
    link: textOf(record, 'link'),
    guid: textOf(record, 'guid'),
    // A login holds no other characters; some exports have brackets around it.
    creator: textOf(record, 'dc:creator').replaceAll(/[^\p{L}\p{N} _.@*-]+/gu, ''),
    // Line breaks at the edges of a text are part of no word.
    content: textOf(record, 'content:encoded'),
    excerpt: textOf(record, 'excerpt:encoded'),
    date: wp('post_date'),
    dateGmt: wp('post_date_gmt'),
    modified: wp('post_modified'),
    modifiedGmt: wp('post_modified_gmt'),
    name: wp('post_name'),
    parent: wp('post_parent'),
    order: Number(wp('menu_order')) || 0,
    password: wp('post_password'),
    attachmentUrl: wp('attachment_url'),
    isSticky: wp('is_sticky') === '1',
    terms: record.parts.flatMap(termOf),
    meta: metaOf(record.parts),
    comments: record.parts.filter(({ name }) => name === 'wp:comment').map((one) => textOf(one, 'wp:comment_type')),
    isCut: record.parts.some(({ isCut, parts }) => isCut || parts.some((one) => one.isCut)),
  }
}

function termOf({ name, attributes, text }: XmlPart): ItemTerm[] {
  if (name !== 'category') return []
  const taxonomy = attributes['domain'] ?? 'category'
  const label = text.trim()
  // Very old exports have entries without a slug beside the same ones with it.
  const slug = attributes['nicename'] ?? ''
  return slug === '' ? [] : [{ taxonomy: taxonomy === 'tag' ? 'post_tag' : taxonomy, slug, label: label || slug }]
}

function metaOf(parts: XmlPart[]): Map<string, string[]> {
  const meta = new Map<string, string[]>()
  for (const part of parts) {
    if (part.name !== 'wp:postmeta') continue
    const key = textOf(part, 'wp:meta_key')
    const value = part.parts.find(({ name }) => name === 'wp:meta_value')?.text ?? ''
    const known = meta.get(key)
    if (known) known.push(value)
    else if (key !== '') meta.set(key, [value])
  }
  return meta
}

/** First value of a custom field, without white space at its edges; '' where there is none. */
export const metaText = (item: Pick<WxrItem, 'meta'>, key: string): string => item.meta.get(key)?.[0]?.trim() ?? ''
