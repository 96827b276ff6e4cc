/** Builds every address of the site. Paths begin with a slash and are lower case. */
export const articlePath = (slug: string) => `/article/${slug}` as const
/** The page with a story's text for others, who may republish it. */
export const republishPath = (slug: string) => `/article/${slug}/republish` as const
/** A page of a live story's updates; page 1 is the story's own address. */
export const livePagePath = (path: string, page: number): string => (page === 1 ? path : `${path}?page=${page}`)
export const sectionPath = (slug: string) => `/${slug}` as const
/** A standing page; it shares the root of the site with the sections. */
export const pagePath = (slug: string) => `/${slug}` as const
export const topicPath = (slug: string) => `/topics/${slug}` as const
export const authorPath = (slug: string) => `/authors/${slug}` as const
export const sourcePath = (slug: string) => `/sources/${slug}` as const

/** Page with the form by which readers ask to change or take down a story; the form is sent to it as well. */
export const REQUESTS_PATH = '/requests'

/** Page with the newsletters' lists, and the form to join them. */
export const NEWSLETTERS_PATH = '/newsletters'
/** The archive of a list: its editions, newest first. */
export const newsletterPath = (slug: string) => `/newsletters/${slug}` as const
/** The web copy of an edition, by its day. */
export const editionPath = (list: string, slug: string) => `/newsletters/${list}/${slug}` as const

/** Path of a rendition of a picture or of a crop: `ext` is avif, webp or jpg. */
export const mediaPath = (file: string, width: number, ext: string) => `/media/${file}-${width}.${ext}` as const

/** Takes the place of the width in the name of a picture's moving file, a WebP. */
export const MOVING = 0

/** Path of a generated share picture: see `pathOfCard`. */
export const cardPath = (file: string) => `/cards/${file}` as const
/** Path of a story's card, which other sites show in a frame. */
export const embedPath = (slug: string) => `/embed/${slug}` as const
/** Path of the oEmbed endpoint. */
export const OEMBED_PATH = '/api/oembed'
/** Path of the event stream, which says which open live stories changed. */
export const EVENT_STREAM_PATH = '/event-stream'

/** Page 1 of a list is the list's own address; each other page has one of its own. */
export function pagedPath(base: string, page: number): string {
  return page === 1 ? base : `${base}${base.includes('?') ? '&' : '?'}page=${page}`
}

const two = (n: number) => String(n).padStart(2, '0')

export function archivePath(year: number, month?: number, day?: number): string {
  const parts = [String(year), ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])]
  return `/archive/${parts.join('/')}`
}

export type FeedFormat = 'xml' | 'atom' | 'json'

/** The feed of a list: `base` is the path of its page, `/` for the whole paper. */
export const feedPath = (base: string, format: FeedFormat = 'xml'): string =>
  `${base === '/' ? '' : base}/feed.${format}`

const FEED_FORMATS: readonly FeedFormat[] = ['xml', 'atom', 'json']
/** The feed of a list in every format. */
export const feedPaths = (base: string): string[] => FEED_FORMATS.map((format) => feedPath(base, format))

/** Path of the OPML file with all feeds. */
export const FEEDS_FILE_PATH = '/feeds.opml'

/** Path of the licence for machines. */
export const LICENSE_PATH = '/license.xml'

export const absolute = (origin: string, path: string): string => origin + path
