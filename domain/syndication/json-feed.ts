import { wholeHref } from '#domain/document/blocks/href.ts'
import { cutTo } from '#domain/picture/crop-sizes.ts'
import { shareImage } from '#domain/seo/image.ts'
import {
  type ChannelLink,
  channelHome,
  channelLinks,
  channelTitle,
  type FeedChannel,
  itemId,
} from '#domain/syndication/feed-channel.ts'
import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { feedPicture, itemContent, itemSummary } from '#domain/syndication/item-content.ts'
import { rfc3339 } from '#domain/syndication/xml-text.ts'
import { absolute, authorPath } from '#domain/urls/paths.ts'

/** Renders a feed as JSON Feed 1.1 with full text. */
export function jsonFeed(channel: FeedChannel): string {
  const { site, description, origin } = channel
  const links = channelLinks(channel, 'json')
  const hrefOf = (rel: ChannelLink['rel']) => links.find((link) => link.rel === rel)?.href
  const hubs = links.filter(({ rel }) => rel === 'hub')
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: channelTitle(channel),
    home_page_url: channelHome(channel),
    feed_url: hrefOf('self'),
    ...(hrefOf('next') === undefined ? {} : { next_url: hrefOf('next') }),
    ...(description === '' ? {} : { description }),
    ...(site.logo ? { icon: shareImage(site.logo, origin).url } : {}),
    ...(hubs.length > 0 ? { hubs: hubs.map(({ href }) => ({ type: 'WebSub', url: href })) } : {}),
    language: site.language,
    authors: [{ name: site.name, url: absolute(origin, '/') }],
    items: channel.items.map((item) => jsonItem(item, origin)),
  }
  return `${JSON.stringify(feed)}\n`
}

function jsonItem(item: FeedItem, origin: string) {
  const { authors, source } = item
  const names =
    authors.length > 0
      ? authors.map(({ name, slug }) => ({ name, url: absolute(origin, authorPath(slug)) }))
      : source
        ? [{ name: source.name }]
        : []
  return {
    id: itemId(origin, item),
    url: absolute(origin, item.path),
    ...(item.sourceUrl === null ? {} : { external_url: wholeHref(item.sourceUrl) }),
    title: item.headline.toWellFormed(),
    content_html: itemContent(item, origin),
    summary: itemSummary(item).toWellFormed(),
    ...(item.picture ? { image: feedPicture(origin, cutTo(item.picture, '16x9')).src } : {}),
    date_published: rfc3339(item.publishedAt),
    date_modified: rfc3339(item.modifiedAt),
    ...(names.length > 0 ? { authors: names } : {}),
    tags: [...new Set([...item.sections, ...item.topics].map((one) => one.name))],
    language: item.language,
  }
}
