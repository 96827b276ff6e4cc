import { parseBlock } from '#domain/document/schema.ts'
import { shareImage } from '#domain/seo/image.ts'
import { ogLocale } from '#domain/seo/og-locale.ts'
import { descriptionOf, pageHead } from '#domain/seo/page-head.ts'
import { allowedBy } from '#domain/syndication/policy.ts'
import { absolute, articlePath, authorPath, sectionPath } from '#domain/urls/paths.ts'
import type { ArticleView, SiteView } from '#domain/views.ts'
import { isoInZone } from '#domain/words/dates.ts'

/** Without a standfirst a story is described by how it begins. */
function beginningOf({ document }: ArticleView): string {
  const first = document.blocks.map(parseBlock).find((block) => block?.type === 'paragraph')
  return first?.type === 'paragraph'
    ? first.spans
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ' ')
        .trim()
    : ''
}

/** The head of a story. What its source allows decides what crawlers are asked. */
export function articleHead({ article, site, origin }: { article: ArticleView; site: SiteView; origin: string }) {
  const primary = article.sections[0]
  const allowed = allowedBy(article.sourcePolicy)
  const title = article.seo.title || article.headline
  const description = article.seo.description || article.standfirst || beginningOf(article)
  const head = pageHead({
    site,
    origin,
    path: articlePath(article.slug),
    title,
    description,
    feeds: primary ? [{ path: sectionPath(primary.slug), name: primary.name, kind: 'sections' }] : [],
    isUnlisted: !allowed.search,
    goneAt: article.expiresAt,
  })
  const image = article.picture && { ...shareImage(article.picture, origin), alt: article.picture.alt }
  const told = descriptionOf(description)
  return {
    ...head,
    alternates: { ...head.alternates, canonical: article.canonicalUrl ?? head.alternates.canonical },
    openGraph: {
      type: 'article' as const,
      title,
      ...(told === '' ? {} : { description: told }),
      url: head.alternates.canonical,
      siteName: site.name,
      locale: ogLocale(article.language),
      publishedTime: isoInZone(article.publishedAt, site.zone),
      modifiedTime: isoInZone(article.modifiedAt, site.zone),
      authors: article.authors.map(({ slug }) => absolute(origin, authorPath(slug))),
      ...(primary ? { section: primary.name } : {}),
      tags: article.topics.map(({ name }) => name),
      ...(image ? { images: [image] } : {}),
    },
    twitter: image
      ? { card: 'summary_large_image' as const, images: [{ url: image.url, alt: image.alt }] }
      : { card: 'summary' as const },
    ...(allowed.search && !allowed.news ? { other: { 'Googlebot-News': 'noindex' } } : {}),
  }
}
