import { offsetIn } from '#domain/article/planning/zone.ts'
import { mediaIdsOf } from '#domain/document/blocks/walk.ts'
import {
  leadOf,
  type OutgoingAuthor,
  type OutgoingPaper,
  type OutgoingPicture,
  type OutgoingStory,
  type PictureFor,
} from '#domain/export/outgoing.ts'
import { blockMarkup } from '#domain/export/wxr/block-markup.ts'
import { itemId } from '#domain/syndication/feed-channel.ts'
import { bodyWith } from '#domain/syndication/item-content.ts'
import { cdata, rfc822, xmlText } from '#domain/syndication/xml-text.ts'

/** Posts of WordPress have one row of numbers: a digit for each kind keeps ours apart. */
const POST = { story: 0, page: 1, picture: 2, author: 3, lead: 4 }
const postId = (kind: keyof typeof POST, id: number): number => id * 10 + POST[kind]
const pictureId = (number: number): number => postId('picture', number)

const STATUS = { public: 'publish', draft: 'draft', scheduled: 'future', withdrawn: 'private' } as const
const NO_DATE = '0000-00-00 00:00:00'

const tag = (name: string, text: string | number): string => `<${name}>${cdata(String(text))}</${name}>\n`
const meta = (key: string, value: string | number): string =>
  value === '' ? '' : `<wp:postmeta>${tag('wp:meta_key', key)}${tag('wp:meta_value', value)}</wp:postmeta>\n`
const term = (domain: string, slug: string, name: string): string =>
  `<category domain="${domain}" nicename="${xmlText(slug)}">${cdata(name)}</category>\n`

/** Writes an instant as WordPress does, in a time zone. */
const timeIn = (zone: string, at: number): string =>
  new Date(at + offsetIn(zone, at)).toISOString().slice(0, 19).replace('T', ' ')

/** The head of a file in the format WXR 1.2: the paper, its accounts, sections and topics. */
export function wxrHead({ name, origin, language, sections, topics, authors }: OutgoingPaper): string {
  const accounts = authors.map(
    (one) =>
      `<wp:author>${tag('wp:author_id', one.id)}${tag('wp:author_login', one.slug)}${tag('wp:author_email', '')}` +
      `${tag('wp:author_display_name', one.name)}</wp:author>\n`,
  )
  const categories = sections.map(
    (one) =>
      `<wp:category>${tag('wp:category_nicename', one.slug)}${tag('wp:category_parent', one.parent ?? '')}` +
      `${tag('wp:cat_name', one.name)}${tag('wp:category_description', one.description)}</wp:category>\n`,
  )
  const tags = topics.map(
    (one) =>
      `<wp:tag>${tag('wp:tag_slug', one.slug)}${tag('wp:tag_name', one.name)}` +
      `${tag('wp:tag_description', one.description)}</wp:tag>\n`,
  )
  const site = `<title>${xmlText(name)}</title>\n<link>${xmlText(origin)}</link>\n<language>${xmlText(language)}</language>
<wp:wxr_version>1.2</wp:wxr_version>\n${tag('wp:base_site_url', origin)}${tag('wp:base_blog_url', origin)}`
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>\n${site}${[...accounts, ...categories, ...tags].join('')}`
}

export const WXR_FOOT = '</channel>\n</rss>\n'

type Item = {
  id: number
  type: string
  title: string
  link: string
  guid: string
  status: string
  slug: string
  /** Null for an item without a date. */
  at: number | null
  modifiedAt: number
  zone: string
  creator: string
  content: string
  excerpt: string
  parts: string[]
}

function itemXml(item: Item): string {
  const { at, modifiedAt, zone } = item
  const dates =
    `<pubDate>${at === null ? '' : rfc822(at)}</pubDate>\n` +
    tag('wp:post_date', timeIn(zone, at ?? modifiedAt)) +
    tag('wp:post_date_gmt', at === null ? NO_DATE : timeIn('UTC', at)) +
    tag('wp:post_modified', timeIn(zone, modifiedAt)) +
    tag('wp:post_modified_gmt', timeIn('UTC', modifiedAt))
  return [
    `<item>\n${tag('title', item.title)}<link>${xmlText(item.link)}</link>\n`,
    `<guid isPermaLink="false">${xmlText(item.guid)}</guid>\n<description></description>\n`,
    tag('dc:creator', item.creator) + tag('content:encoded', item.content) + tag('excerpt:encoded', item.excerpt),
    tag('wp:post_id', item.id) + dates + tag('wp:comment_status', 'closed') + tag('wp:ping_status', 'closed'),
    tag('wp:post_name', item.slug) + tag('wp:status', item.status) + tag('wp:post_type', item.type),
    `${tag('wp:post_parent', 0)}${tag('wp:menu_order', 0)}${item.parts.join('')}</item>\n`,
  ].join('')
}

export type WxrOptions = {
  paper: OutgoingPaper
  pictures: PictureFor
  /** Address of the folder with the pictures, from which WordPress fetches them. */
  mediaUrl: string
}

/**
 * A story or page as a post, after those of its pictures that `seen` does not name: the importer looks for a featured
 * picture in the same file. Withdrawn stories are private, scheduled ones `future`. Several bylines are terms of
 * Co-Authors Plus; the first is the account as well.
 */
export function wxrStory(story: OutgoingStory, options: WxrOptions, seen: Set<number>): string {
  const { paper, pictures, mediaUrl } = options
  const lead = attachedLead(story, options)
  const shown = [...mediaIdsOf(story.document).map(pictures), lead?.isShared ? lead.picture : null]
  const fresh = new Set(shown.filter((picture) => picture !== null && !seen.has(picture.number)))
  const attached = [...fresh].map((one) => (one ? wxrPicture(pictureId(one.number), one, one, options) : ''))
  if (lead && !lead.isShared) attached.push(wxrPicture(lead.id, lead.picture, lead, options))
  const content = bodyWith(story, {
    origin: paper.origin,
    mediaSrc: (mediaId) => {
      const picture = pictures(mediaId)
      return picture && { ...picture, src: `${mediaUrl}/${picture.file}` }
    },
    wrap: (html, block) => blockMarkup(html, block, pictures, pictureId),
  })
  const link = paper.origin + story.path
  const post = itemXml({
    ...story,
    id: postId(story.kind, story.id),
    type: story.kind === 'page' ? 'page' : 'post',
    title: story.headline,
    link,
    guid: story.kind === 'page' ? link : itemId(paper.origin, story),
    status: STATUS[story.state],
    at: story.publishedAt,
    zone: paper.zone,
    creator: story.authors[0]?.slug ?? '',
    content,
    excerpt: story.standfirst,
    parts: [...termsOf(story), meta('_thumbnail_id', lead?.id ?? ''), ...metaOf(story)],
  })
  for (const picture of fresh) if (picture) seen.add(picture.number)
  return attached.join('') + post
}

const termsOf = ({ sections, topics, authors }: OutgoingStory): string[] => [
  ...sections.map(({ slug, name }) => term('category', slug, name)),
  ...topics.map(({ slug, name }) => term('post_tag', slug, name)),
  ...(authors.length > 1 ? authors.map(({ slug }) => term('author', `cap-${slug}`, slug)) : []),
]

const metaOf = ({ formerSlugs, kicker, seo }: OutgoingStory): string[] => [
  ...formerSlugs.map((slug) => meta('_wp_old_slug', slug)),
  meta('kicker', kicker),
  meta('_yoast_wpseo_title', seo.title ?? ''),
  meta('_yoast_wpseo_metadesc', seo.description ?? ''),
]

/** The lead picture of a story: the attachment of the upload where the words are the same, else one of the story. */
function attachedLead(story: OutgoingStory, { pictures }: WxrOptions) {
  const lead = leadOf(story, pictures)
  if (!lead) return null
  const { picture, alt, caption, credit } = lead
  const isShared = alt === picture.alt && caption === picture.caption && credit === picture.credit
  return { ...lead, isShared, id: isShared ? pictureId(picture.number) : postId('lead', story.id) }
}

type Words = Pick<OutgoingPicture, 'alt' | 'caption' | 'credit'>

function wxrPicture(id: number, picture: OutgoingPicture, words: Words, { paper, mediaUrl }: WxrOptions): string {
  const url = `${mediaUrl}/${picture.file}`
  const name = picture.file.slice('YYYY/MM/'.length).replace(/\.\w+$/, '')
  return itemXml({
    id,
    type: 'attachment',
    // The importer takes two items of one title and date for the same.
    title: `${name} ${id}`,
    link: url,
    guid: `${url}#${id}`,
    status: 'inherit',
    slug: `${name}-${id}`,
    at: picture.at,
    modifiedAt: picture.at,
    zone: paper.zone,
    creator: '',
    content: '',
    excerpt: words.caption,
    parts: [
      tag('wp:attachment_url', url),
      meta('_wp_attached_file', picture.file),
      meta('_wp_attachment_image_alt', words.alt),
      meta('_media_credit', words.credit),
    ],
  })
}

/** A byline as a guest author of Co-Authors Plus, linked to its account. */
export const wxrGuest = ({ id, slug, name, bio }: OutgoingAuthor, at: number, paper: OutgoingPaper): string =>
  itemXml({
    id: postId('author', id),
    type: 'guest-author',
    title: name,
    link: '',
    guid: `${paper.origin}/authors/${slug}`,
    status: 'publish',
    slug: `cap-${slug}`,
    at,
    modifiedAt: at,
    zone: paper.zone,
    creator: '',
    content: '',
    excerpt: '',
    parts: [
      meta('cap-display_name', name),
      meta('cap-user_login', slug),
      meta('cap-linked_account', slug),
      meta('cap-description', bio),
    ],
  })
