import { beginningOf } from '#domain/document/text/beginning-of.ts'
import type { ShareImage } from '#domain/seo/image.ts'
import { ogLocale } from '#domain/seo/og-locale.ts'
import { pageHead } from '#domain/seo/page-metadata.ts'
import { oembedAddress } from '#domain/syndication/oembed.ts'
import { allowedBy } from '#domain/syndication/policy.ts'
import { absolute, articlePath, authorPath, OEMBED_PATH, sectionPath } from '#domain/urls/paths.ts'
import type { ArticleView, SiteView } from '#domain/views.ts'
import { isoInZone } from '#domain/words/dates.ts'

type About = {
  article: ArticleView
  site: SiteView
  origin: string
  /** Picture that link previews show. */
  image: ShareImage
}

const tongueOf = (language: string) => language.split('-', 1)[0]?.toLowerCase()

/**
 * Metadata of a story's page; its locale is the paper's, unless it is in another language. Without a standfirst, the beginning of the text is its description. The source's policy
 * decides the directives for crawlers.
 */
export function articleHead({ article, site, origin, image }: About) {
  const primary = article.sections[0]
  const allowed = allowedBy(article.sourcePolicy)
  const title = article.seo.title || article.headline
  const description = article.seo.description || article.standfirst || beginningOf(article.document)
  const head = pageHead({
    site,
    origin,
    path: articlePath(article.slug),
    title,
    description,
    feeds: primary ? [{ path: sectionPath(primary.slug), name: primary.name, kind: 'sections' }] : [],
    image,
    isUnlisted: !allowed.search,
    goneAt: article.expiresAt,
  })
  return {
    ...head,
    alternates: {
      canonical: article.canonicalUrl ?? head.alternates.canonical,
      types: {
        ...head.alternates.types,
        'application/json+oembed': [{ url: oembedAddress(origin, OEMBED_PATH, article.slug), title: article.headline }],
      },
    },
    openGraph: {
      ...head.openGraph,
      type: 'article' as const,
      ...(tongueOf(article.language) === tongueOf(site.language) ? {} : { locale: ogLocale(article.language) }),
      publishedTime: isoInZone(article.publishedAt, site.zone),
      modifiedTime: isoInZone(article.modifiedAt, site.zone),
      authors: article.authors.map(({ slug }) => absolute(origin, authorPath(slug))),
      ...(primary ? { section: primary.name } : {}),
      tags: article.topics.map(({ name }) => name),
    },
    ...(allowed.search && !allowed.news ? { other: { 'Googlebot-News': 'noindex' } } : {}),
  }
}
