import { offsetIn } from '#domain/article/planning/zone.ts'
import { mediaIdsOf } from '#domain/document/blocks/walk.ts'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import {
  leadOf,
  type OutgoingAuthor,
  outgoingBody,
  type OutgoingFile,
  type OutgoingPaper,
  type OutgoingPicture,
  type OutgoingStory,
  type PictureFor,
} from '#domain/export/outgoing.ts'
import { blockMarkup } from '#domain/export/wxr/block-markup.ts'
import { itemId } from '#domain/syndication/feed-channel.ts'
import { cdata, rfc822, xmlText } from '#domain/syndication/xml-text.ts'

/** Posts of WordPress have one row of numbers: a digit for each kind keeps ours apart. */
const POST = { story: 0, page: 1, picture: 2, author: 3, lead: 4, file: 5 }
const postId = (kind: keyof typeof POST, id: number): number => id * 10 + POST[kind]
const pictureId = (number: number): number => postId('picture', number)

const STATUS = { public: 'publish', draft: 'draft', scheduled: 'future', withdrawn: 'private' } as const
const NO_DATE = '0000-00-00 00:00:00'

const tag = (name: string, text: string | number): string => `<${name}>${cdata(String(text))}</${name}>\n`
/** Elements of WordPress's own, by their names without `wp:`. */
const wp = (fields: Record<string, string | number>): string =>
  Object.entries(fields)
    .map(([name, text]) => tag(`wp:${name}`, text))
    .join('')
const group = (name: string, fields: Record<string, string | number>): string =>
  `<wp:${name}>${wp(fields)}</wp:${name}>\n`
const meta = (fields: Record<string, string | number | undefined>): string =>
  Object.entries(fields)
    .map(([meta_key, meta_value = '']) => (meta_value === '' ? '' : group('postmeta', { meta_key, meta_value })))
    .join('')
const term = (domain: string, slug: string, name: string): string =>
  `<category domain="${domain}" nicename="${xmlText(slug)}">${cdata(name)}</category>\n`

/** Writes an instant as WordPress does, in a time zone. */
const timeIn = (zone: string, at: number): string =>
  new Date(at + offsetIn(zone, at)).toISOString().slice(0, 19).replace('T', ' ')

/** The head of a file in the format WXR 1.2: the paper, its accounts, sections and topics. */
export function wxrHead({ name, origin, language, sections, topics, authors }: OutgoingPaper): string {
  const names = [
    ...authors.map(({ id, slug, name }) =>
      group('author', { author_id: id, author_login: slug, author_email: '', author_display_name: name }),
    ),
    ...sections.map(({ slug, name, parent, description }) => {
      const fields = { category_nicename: slug, category_parent: parent ?? '', cat_name: name }
      return group('category', { ...fields, category_description: description })
    }),
    ...topics.map(({ slug, name, description }) =>
      group('tag', { tag_slug: slug, tag_name: name, tag_description: description }),
    ),
  ]
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>\n<title>${xmlText(name)}</title>\n<link>${xmlText(origin)}</link>\n<language>${xmlText(language)}</language>
<wp:wxr_version>1.2</wp:wxr_version>\n${wp({ base_site_url: origin, base_blog_url: origin })}${names.join('')}`
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
  creator?: string
  content?: string
  excerpt?: string
  parts: string[]
}

function itemXml({ id, type, at, modifiedAt, status, slug, parts, ...item }: Item, { zone }: OutgoingPaper): string {
  const post = {
    post_id: id,
    post_date: timeIn(zone, at ?? modifiedAt),
    post_date_gmt: at === null ? NO_DATE : timeIn('UTC', at),
    post_modified: timeIn(zone, modifiedAt),
    post_modified_gmt: timeIn('UTC', modifiedAt),
    comment_status: 'closed',
    ping_status: 'closed',
    post_name: slug,
    status,
    post_type: type,
    post_parent: 0,
    menu_order: 0,
  }
  return [
    `<item>\n${tag('title', item.title)}<link>${xmlText(item.link)}</link>\n`,
    `<guid isPermaLink="false">${xmlText(item.guid)}</guid>\n<description></description>\n`,
    tag('dc:creator', item.creator ?? '') + tag('content:encoded', item.content ?? ''),
    `${tag('excerpt:encoded', item.excerpt ?? '')}<pubDate>${at === null ? '' : rfc822(at)}</pubDate>\n${wp(post)}`,
    `${parts.join('')}</item>\n`,
  ].join('')
}

export type WxrOptions = {
  paper: OutgoingPaper
  pictures: PictureFor
  /** Address of the folder with the pictures, from which WordPress fetches them. */
  mediaUrl: string
}

/**
 * A story or page as a post, after `files` and those of its pictures that `seen` does not name: the importer looks for a
 * featured picture in the same file. Withdrawn stories are private, scheduled ones `future`. Several bylines are terms of
 * Co-Authors Plus; the first is the account as well.
 */
export function wxrStory(story: OutgoingStory, files: OutgoingFile[], options: WxrOptions, seen: Set<number>): string {
  const { paper, pictures, mediaUrl } = options
  const { id, kind, seo, authors } = story
  const lead = leadOf(story, pictures)
  const upload = story.lead && pictures(story.lead.mediaId)
  // An attachment holds its words: a lead with words of its own is one of its own.
  const isShared = lead && WORDS.every((field) => lead[field] === upload?.[field])
  const leadId = lead && (isShared ? pictureId(lead.number) : postId('lead', id))
  const shown = [...mediaIdsOf(story.document).map(pictures), isShared ? upload : null].filter((one) => one !== null)
  const fresh = new Set(shown.filter(({ number }) => !seen.has(number)))
  const attached = [...fresh].map((one) => attachment(pictureId(one.number), one, options))
  attached.push(...files.map((one) => attachment(postId('file', one.number), one, options)))
  if (lead && leadId && !isShared) attached.push(attachment(leadId, lead, options))
  const link = paper.origin + story.path
  const item: Item = {
    ...story,
    id: postId(kind, id),
    type: kind === 'page' ? 'page' : 'post',
    title: story.headline,
    link,
    guid: kind === 'page' ? link : itemId(paper.origin, story),
    status: STATUS[story.state],
    at: story.publishedAt,
    creator: authors[0]?.slug ?? '',
    content: outgoingBody(story, {
      origin: paper.origin,
      media: mediaUrl,
      pictures,
      wrap: (html, block) => blockMarkup(html, block, pictures, pictureId),
    }).replaceAll(`="${escapeHtml(paper.origin)}/files/`, `="${escapeHtml(mediaUrl)}/files/`),
    excerpt: story.standfirst,
    parts: [
      ...story.sections.map(({ slug, name }) => term('category', slug, name)),
      ...story.topics.map(({ slug, name }) => term('post_tag', slug, name)),
      ...(authors.length > 1 ? authors.map(({ slug }) => term('author', `cap-${slug}`, slug)) : []),
      ...story.formerSlugs.map((_wp_old_slug) => meta({ _wp_old_slug })),
      meta({ _thumbnail_id: leadId ?? '', kicker: story.kicker }),
      meta({ _yoast_wpseo_title: seo.title, _yoast_wpseo_metadesc: seo.description }),
    ],
  }
  for (const { number } of fresh) seen.add(number)
  return attached.join('') + itemXml(item, paper)
}

const WORDS = ['alt', 'caption', 'credit'] as const

function attachment(id: number, of: OutgoingFile & Partial<OutgoingPicture>, { paper, mediaUrl }: WxrOptions): string {
  const { file, at, alt, caption, credit } = of
  const url = `${mediaUrl}/${file}`
  const name = file.replace(/^.*\//, '').replace(/\.\w+$/, '')
  const item: Item = {
    id,
    type: 'attachment',
    // The importer takes two items of one title and date for the same.
    title: `${name} ${id}`,
    link: url,
    guid: `${url}#${id}`,
    status: 'inherit',
    slug: `${name}-${id}`,
    at,
    modifiedAt: at,
    excerpt: caption ?? '',
    parts: [
      wp({ attachment_url: url }),
      meta({ _wp_attached_file: file, _wp_attachment_image_alt: alt, _media_credit: credit }),
    ],
  }
  return itemXml(item, paper)
}

/** A byline as a guest author of Co-Authors Plus, linked to its account. */
export function wxrGuest({ id, slug, name, bio }: OutgoingAuthor, at: number, paper: OutgoingPaper): string {
  const cap = { 'cap-display_name': name, 'cap-user_login': slug, 'cap-linked_account': slug, 'cap-description': bio }
  const item: Item = {
    id: postId('author', id),
    type: 'guest-author',
    title: name,
    link: '',
    guid: `${paper.origin}/authors/${slug}`,
    status: 'publish',
    slug: `cap-${slug}`,
    at,
    modifiedAt: at,
    parts: [meta(cap)],
  }
  return itemXml(item, paper)
}
