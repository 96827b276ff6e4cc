import { offsetOf } from '#db/import/testing/wxr/wxr-post.ts'

export const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
export const element = (name: string, text: string): string => `<${name}>${cdata(text)}</${name}>`
export const meta = (key: string, value: string): string =>
  `<wp:postmeta>\n${element('wp:meta_key', key)}\n${element('wp:meta_value', value)}\n</wp:postmeta>\n`

export const NO_DATE = '0000-00-00 00:00:00'
const stamp = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ')
export const localTime = (at: number): string => stamp(at + offsetOf(at))
export const utcTime = stamp

export type ItemParts = {
  id: number
  type: string
  status: string
  title: string
  link: string
  creator: string
  slug: string
  content?: string
  excerpt?: string
  /** Ms UTC; null for a draft, which states its local time only. */
  publishedAt: number
  hasGmt?: boolean
  modifiedAt?: number
  parent?: number
  order?: number
  password?: string
  more?: string
  host: string
}

/** An `<item>` in the order in which WordPress writes its parts. */
export function itemXml(item: ItemParts): string {
  const { id, publishedAt, modifiedAt = publishedAt, hasGmt = true } = item
  return `<item>
<title>${cdata(item.title)}</title>
<link>${item.link}</link>
<pubDate>${hasGmt ? new Date(publishedAt).toUTCString().replace('GMT', '+0000') : 'Wed, 30 Nov -0001 00:00:00 +0000'}</pubDate>
<dc:creator>${cdata(item.creator)}</dc:creator>
<guid isPermaLink="false">https://${item.host}/?p=${id}</guid>
<description></description>
<content:encoded>${cdata(item.content ?? '')}</content:encoded>
<excerpt:encoded>${cdata(item.excerpt ?? '')}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
${element('wp:post_date', localTime(publishedAt))}
${element('wp:post_date_gmt', hasGmt ? utcTime(publishedAt) : NO_DATE)}
${element('wp:post_modified', localTime(modifiedAt))}
${element('wp:post_modified_gmt', utcTime(modifiedAt))}
<wp:comment_status>${cdata('open')}</wp:comment_status>
<wp:ping_status>${cdata('open')}</wp:ping_status>
${element('wp:post_name', item.slug)}
${element('wp:status', item.status)}
<wp:post_parent>${item.parent ?? 0}</wp:post_parent>
<wp:menu_order>${item.order ?? 0}</wp:menu_order>
${element('wp:post_type', item.type)}
${element('wp:post_password', item.password ?? '')}
<wp:is_sticky>0</wp:is_sticky>
${item.more ?? ''}</item>
`
}

const NAMESPACES =
  'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
  'xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"'

export const headXml = (host: string): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" ${NAMESPACES}>
<channel>
<title>The Old Paper</title>
<link>https://${host}</link>
<description>News of the coast</description>
<language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://${host}</wp:base_site_url>
<wp:base_blog_url>https://${host}</wp:base_blog_url>
`
export const FOOT_XML = '</channel>\n</rss>\n'
