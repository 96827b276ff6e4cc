import { wholeHref } from '#domain/document/blocks/href.ts'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { cutTo } from '#domain/picture/crop-sizes.ts'
import { machineWords } from '#domain/picture/source-type.ts'
import { shareImage } from '#domain/seo/image.ts'
import {
  type ChannelLink,
  channelHome,
  channelLinks,
  channelTitle,
  channelUpdated,
  type FeedChannel,
  itemId,
} from '#domain/syndication/feed-channel.ts'
import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { feedPicture, itemContent, itemSummary, wordsOfItem } from '#domain/syndication/item-content.ts'
import { cdata, rfc822, xmlText } from '#domain/syndication/xml-text.ts'
import { absolute, sectionPath, topicPath } from '#domain/urls/paths.ts'

const THUMBNAIL_WIDTH = 320
const NAMESPACES = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(' ')

/** Renders a feed as RSS 2.0 with full text, in the profile that the W3C's validator requires. */
export function rss(channel: FeedChannel): string {
  const { site, description } = channel
  const lines = [
    `<title>${xmlText(channelTitle(channel))}</title>`,
    `<link>${xmlText(channelHome(channel))}</link>`,
    `<description>${xmlText(description || channelTitle(channel))}</description>`,
    `<language>${xmlText(site.language)}</language>`,
    `<lastBuildDate>${rfc822(channelUpdated(channel))}</lastBuildDate>`,
    '<ttl>5</ttl>',
    ...imageOf(channel),
    ...channelLinks(channel, 'xml').map(linkOf),
    ...channel.items.map((item) => rssItem(item, channel)),
  ]
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" ${NAMESPACES}>\n<channel>\n${lines.join('\n')}\n</channel>\n</rss>\n`
}

const linkOf = ({ rel, href }: ChannelLink): string =>
  `<atom:link rel="${rel}"${rel === 'hub' ? '' : ' type="application/rss+xml"'} href="${xmlText(href)}"/>`

/** Logo with the channel's own title and link, as the profile requires. */
function imageOf(channel: FeedChannel): string[] {
  const { logo } = channel.site
  if (!logo) return []
  const { url } = shareImage(logo, channel.origin)
  const said = `<title>${xmlText(channelTitle(channel))}</title><link>${xmlText(channelHome(channel))}</link>`
  return [`<image><url>${xmlText(url)}</url>${said}</image>`]
}

function rssItem(item: FeedItem, { site, origin, at }: FeedChannel): string {
  const creators =
    item.authors.length > 0 ? item.authors.map((author) => author.name) : item.source ? [item.source.name] : []
  const lines = [
    `<title>${xmlText(item.headline)}</title>`,
    `<link>${xmlText(absolute(origin, item.path))}</link>`,
    // Names the original address for partners, which republish the story.
    ...(at === undefined
      ? []
      : [`<atom:link rel="alternate" type="text/html" href="${xmlText(absolute(origin, item.path))}"/>`]),
    // Any text may be a guid: readers compare it with the one of the old feed.
    `<guid isPermaLink="false">${xmlText(item.feedId ?? itemId(origin, item))}</guid>`,
    `<pubDate>${rfc822(item.publishedAt)}</pubDate>`,
    // A channel has one language, but its items may have their own.
    ...(item.language === site.language ? [] : [`<dc:language>${xmlText(item.language)}</dc:language>`]),
    ...creators.map((name) => `<dc:creator>${xmlText(name)}</dc:creator>`),
    ...[
      ...item.sections.map(({ slug, name }) => ({ name, path: sectionPath(slug) })),
      ...item.topics.map(({ slug, name }) => ({ name, path: topicPath(slug) })),
    ].map(({ name, path }) => `<category domain="${xmlText(absolute(origin, path))}">${xmlText(name)}</category>`),
    ...sourceOf(item),
    // The specification expects HTML: plain text is escaped once for HTML and once for XML.
    `<description>${xmlText(escapeHtml(itemSummary(item)))}</description>`,
    `<content:encoded>${cdata(itemContent(item, origin))}</content:encoded>`,
    ...pictureOf(item, origin),
  ]
  return `<item>\n${lines.join('\n')}\n</item>`
}

/**
 * Source of an item: RSS requires the address of its feed; without one, the source's site or the original's address.
 */
function sourceOf({ source, sourceUrl, sourceFeed }: FeedItem): string[] {
  const url = sourceFeed ?? source?.homepage ?? sourceUrl
  return source && url !== null ? [`<source url="${xmlText(wholeHref(url))}">${xmlText(source.name)}</source>`] : []
}

/** Lead picture in Media RSS: the picture with its words, and a thumbnail. */
function pictureOf({ picture, language }: FeedItem, origin: string): string[] {
  if (!picture) return []
  const made = machineWords(picture, wordsOfItem({ language }))
  const description = [picture.caption, made].filter(Boolean).join(' ')
  const cut = cutTo(picture, '16x9')
  const { src, width, height } = feedPicture(origin, cut)
  const small = feedPicture(origin, cut, THUMBNAIL_WIDTH)
  const said = [
    ...(picture.alt === '' ? [] : [`<media:title type="plain">${xmlText(picture.alt)}</media:title>`]),
    ...(description === '' ? [] : [`<media:description type="plain">${xmlText(description)}</media:description>`]),
    `<media:thumbnail url="${xmlText(small.src)}" width="${small.width}" height="${small.height}"/>`,
    ...(picture.credit === '' ? [] : [`<media:credit>${xmlText(picture.credit)}</media:credit>`]),
  ].join('')
  const size = `width="${width}" height="${height}"`
  return [`<media:content url="${xmlText(src)}" medium="image" type="image/jpeg" ${size}>${said}</media:content>`]
}
