import { cutTo } from '#domain/picture/crops.ts'
import { shareImage } from '#domain/seo/image.ts'
import {
  channelHome,
  channelSelf,
  channelTitle,
  channelUpdated,
  type FeedChannel,
  itemId,
} from '#domain/syndication/feed-channel.ts'
import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { feedPicture, itemContent } from '#domain/syndication/item-content.ts'
import { cdata, rfc822, xmlText } from '#domain/syndication/xml-text.ts'
import { absolute, sectionPath } from '#domain/urls/paths.ts'

const NAMESPACES = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(' ')

/** A feed as RSS 2.0 with full text, in the profile that the W3C's validator asks for. */
export function rss(channel: FeedChannel): string {
  const { site, description } = channel
  const updated = channelUpdated(channel)
  const lines = [
    `<title>${xmlText(channelTitle(channel))}</title>`,
    `<link>${xmlText(channelHome(channel))}</link>`,
    `<description>${xmlText(description || channelTitle(channel))}</description>`,
    `<language>${xmlText(site.language)}</language>`,
    ...(updated === null ? [] : [`<lastBuildDate>${rfc822(updated)}</lastBuildDate>`]),
    '<ttl>5</ttl>',
    ...imageOf(channel),
    `<atom:link rel="self" type="application/rss+xml" href="${xmlText(channelSelf(channel, 'xml'))}"/>`,
    ...channel.items.map((item) => rssItem(item, channel.origin)),
  ]
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" ${NAMESPACES}>\n<channel>\n${lines.join('\n')}\n</channel>\n</rss>\n`
}

/** The logo, as the profile asks: under the channel's own title and link. */
function imageOf(channel: FeedChannel): string[] {
  const { logo } = channel.site
  if (!logo) return []
  const { url } = shareImage(logo, channel.origin)
  const said = `<title>${xmlText(channelTitle(channel))}</title><link>${xmlText(channelHome(channel))}</link>`
  return [`<image><url>${xmlText(url)}</url>${said}</image>`]
}

function rssItem(item: FeedItem, origin: string): string {
  const creators =
    item.authors.length > 0 ? item.authors.map((author) => author.name) : item.source ? [item.source.name] : []
  const lines = [
    `<title>${xmlText(item.headline)}</title>`,
    `<link>${xmlText(absolute(origin, item.path))}</link>`,
    `<guid isPermaLink="false">${xmlText(itemId(origin, item.id))}</guid>`,
    `<pubDate>${rfc822(item.publishedAt)}</pubDate>`,
    ...creators.map((name) => `<dc:creator>${xmlText(name)}</dc:creator>`),
    ...item.sections.map(
      (section) =>
        `<category domain="${xmlText(absolute(origin, sectionPath(section.slug)))}">${xmlText(section.name)}</category>`,
    ),
    ...sourceOf(item),
    ...(item.standfirst === '' ? [] : [`<description>${xmlText(item.standfirst)}</description>`]),
    `<content:encoded>${cdata(itemContent(item, origin))}</content:encoded>`,
    ...pictureOf(item, origin),
  ]
  return `<item>\n${lines.join('\n')}\n</item>`
}

/** RSS wants the address of the feed that an item came from; of a source without one, whatever leads there. */
function sourceOf({ source, sourceUrl, sourceFeed }: FeedItem): string[] {
  const url = sourceFeed ?? source?.homepage ?? sourceUrl
  return source && url !== null ? [`<source url="${xmlText(url)}">${xmlText(source.name)}</source>`] : []
}

function pictureOf({ picture }: FeedItem, origin: string): string[] {
  if (!picture) return []
  const { src, width, height } = feedPicture(origin, cutTo(picture, '16x9'))
  const said = [
    ...(picture.caption === '' ? [] : [`<media:description>${xmlText(picture.caption)}</media:description>`]),
    ...(picture.credit === '' ? [] : [`<media:credit>${xmlText(picture.credit)}</media:credit>`]),
  ].join('')
  const address = `url="${xmlText(src)}"`
  return [
    // No enclosure: RSS wants its length in bytes, which is not known here.
    `<media:content ${address} medium="image" type="image/jpeg" width="${width}" height="${height}">${said}</media:content>`,
  ]
}
