import { wholeHref } from '#domain/document/blocks/href.ts'
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
import { itemContent, itemSummary } from '#domain/syndication/item-content.ts'
import { rfc3339, xmlText } from '#domain/syndication/xml-text.ts'
import { absolute, authorPath, sectionPath, topicPath } from '#domain/urls/paths.ts'

/** Renders a feed as Atom (RFC 4287) with full text. */
export function atom(channel: FeedChannel): string {
  const { site, origin, description } = channel
  const lines = [
    `<id>${xmlText(channelHome(channel))}</id>`,
    `<title>${xmlText(channelTitle(channel))}</title>`,
    ...(description === '' ? [] : [`<subtitle>${xmlText(description)}</subtitle>`]),
    `<updated>${rfc3339(channelUpdated(channel))}</updated>`,
    ...channelLinks(channel, 'atom').map(linkOf),
    `<link rel="alternate" type="text/html" href="${xmlText(channelHome(channel))}"/>`,
    ...(site.logo ? [`<logo>${xmlText(shareImage(site.logo, origin).url)}</logo>`] : []),
    `<author><name>${xmlText(site.name)}</name><uri>${xmlText(absolute(origin, '/'))}</uri></author>`,
    ...channel.items.map((item) => entry(item, channel)),
    ...channel.gone.map(
      (one) => `<at:deleted-entry ref="${xmlText(itemId(channel.origin, one))}" when="${rfc3339(one.at)}"/>`,
    ),
  ]
  const open = `<feed xmlns="http://www.w3.org/2005/Atom"${namespaces(channel)} xml:lang="${xmlText(site.language)}">`
  return `<?xml version="1.0" encoding="utf-8"?>\n${open}\n${lines.join('\n')}\n</feed>\n`
}

/** Namespace of tombstones (RFC 6721), where the feed has any. */
const namespaces = ({ gone }: FeedChannel): string =>
  gone.length === 0 ? '' : ' xmlns:at="http://purl.org/atompub/tombstones/1.0"'

const linkOf = ({ rel, href }: ChannelLink): string =>
  `<link rel="${rel}"${rel === 'hub' ? '' : ' type="application/atom+xml"'} href="${xmlText(href)}"/>`

const category = ({ slug, name }: { slug: string; name: string }, scheme: string): string =>
  `<category term="${xmlText(slug)}" scheme="${xmlText(scheme)}" label="${xmlText(name)}"/>`

function entry(item: FeedItem, { origin, site }: FeedChannel): string {
  const language = item.language === site.language ? '' : ` xml:lang="${xmlText(item.language)}"`
  const lines = [
    `<id>${xmlText(itemId(origin, item))}</id>`,
    `<title>${xmlText(item.headline)}</title>`,
    `<link rel="alternate" type="text/html" href="${xmlText(absolute(origin, item.path))}"/>`,
    ...(item.sourceUrl === null ? [] : [`<link rel="via" href="${xmlText(wholeHref(item.sourceUrl))}"/>`]),
    `<published>${rfc3339(item.publishedAt)}</published>`,
    `<updated>${rfc3339(item.modifiedAt)}</updated>`,
    ...authorsOf(item, origin),
    ...item.sections.map((one) => category(one, absolute(origin, sectionPath(one.slug)))),
    ...item.topics.map((one) => category(one, absolute(origin, topicPath(one.slug)))),
    ...sourceOf(item),
    `<summary>${xmlText(itemSummary(item))}</summary>`,
    `<content type="html">${xmlText(itemContent(item, origin))}</content>`,
  ]
  return `<entry${language}>\n${lines.join('\n')}\n</entry>`
}

/** Source feed of an entry (RFC 4287, 4.2.11), as far as it is known. */
function sourceOf({ source, sourceFeed, sourceUrl, modifiedAt }: FeedItem): string[] {
  const id = sourceFeed ?? source?.homepage ?? sourceUrl
  if (!source || id === null) return []
  const self = sourceFeed === null ? '' : `<link rel="self" href="${xmlText(wholeHref(sourceFeed))}"/>`
  const home =
    source.homepage === null
      ? ''
      : `<link rel="alternate" type="text/html" href="${xmlText(wholeHref(source.homepage))}"/>`
  const known = `<id>${xmlText(wholeHref(id))}</id><title>${xmlText(source.name)}</title><updated>${rfc3339(modifiedAt)}</updated>`
  return [`<source>${known}${self}${home}</source>`]
}

function authorsOf({ authors, source }: FeedItem, origin: string): string[] {
  if (authors.length === 0) return source ? [`<author><name>${xmlText(source.name)}</name></author>`] : []
  return authors.map(
    ({ slug, name }) =>
      `<author><name>${xmlText(name)}</name><uri>${xmlText(absolute(origin, authorPath(slug)))}</uri></author>`,
  )
}
