import { z } from 'zod'
import { type ShareImage, shareImages } from '#domain/seo/image.ts'
import { xmlText } from '#domain/syndication/xml-text.ts'
import { absolute, articlePath, authorPath, embedPath } from '#domain/urls/paths.ts'
import type { ArticleView, SiteView } from '#domain/views.ts'

const most = z.coerce.number().int().min(1).max(99_999).optional()

/**
 * Request of a consumer (oEmbed 1.0, 2.2): the address of a story, and its maximum size. Unknown parameters are
 * ignored.
 */
export const oembedAsked = z.object({
  url: z.url({ protocol: /^https?$/ }),
  maxwidth: most,
  maxheight: most,
  format: z.enum(['json', 'xml']).default('json'),
})
export type OembedAsked = z.infer<typeof oembedAsked>

/** Slug in an address of a story of this paper, however it was copied; null for any other address. */
export function storyIn(url: string, origin: string): string | null {
  const { host, pathname } = new URL(url)
  if (host !== new URL(origin).host) return null
  return /^\/article\/([a-z0-9-]+)\/?$/.exec(pathname.toLowerCase())?.[1] ?? null
}

const WIDTH = 600
/** Height of a picture, a headline and a sentence side by side; a narrow card needs more. */
const heightAt = (width: number) => (width >= 480 ? 208 : 264)

type About = { article: ArticleView; site: SiteView; origin: string; image: ShareImage }

/** oEmbed response for a story: a frame with its card, never larger than requested (oEmbed 1.0, 2.3). */
export function oembed({ article, site, origin, image }: About, { maxwidth, maxheight }: OembedAsked) {
  const width = Math.min(WIDTH, maxwidth ?? WIDTH)
  const height = Math.min(heightAt(width), maxheight ?? Number.POSITIVE_INFINITY)
  const [author] = article.authors
  const thumbnail = thumbnailOf({ article, origin, image }, { maxwidth, maxheight })
  return {
    version: '1.0',
    type: 'rich',
    title: article.headline,
    ...(author ? { author_name: author.name, author_url: absolute(origin, authorPath(author.slug)) } : {}),
    provider_name: site.name,
    provider_url: absolute(origin, '/'),
    cache_age: 3_600,
    ...(thumbnail && {
      thumbnail_url: thumbnail.url,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
    html: frameOf(article, origin, { width, height }),
    width,
    height,
  }
}

/** Picture of the story within the requested size; null where none is small enough. */
function thumbnailOf(
  { article: { picture }, origin, image }: Omit<About, 'site'>,
  { maxwidth = Number.POSITIVE_INFINITY, maxheight = Number.POSITIVE_INFINITY }: Partial<OembedAsked>,
) {
  const all = picture ? shareImages(picture, origin) : [image]
  return all.findLast(({ width, height }) => width <= maxwidth && height <= maxheight) ?? null
}

function frameOf(
  { slug, headline }: ArticleView,
  origin: string,
  { width, height }: { width: number; height: number },
) {
  const src = absolute(origin, embedPath(slug))
  return (
    `<iframe src="${xmlText(src)}" title="${xmlText(headline)}" width="${width}" height="${height}" loading="lazy" ` +
    'style="border:0;max-width:100%"></iframe>'
  )
}

/** Renders the same response as XML. */
export function oembedXml(answer: ReturnType<typeof oembed>): string {
  const fields = Object.entries(answer).map(([name, value]) => `<${name}>${xmlText(String(value))}</${name}>`)
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join('')}</oembed>\n`
}

/** Discovery address in a story's page, for consumers that want to embed it. */
export const oembedAddress = (origin: string, endpoint: string, slug: string): string =>
  `${absolute(origin, endpoint)}?url=${encodeURIComponent(absolute(origin, articlePath(slug)))}`
