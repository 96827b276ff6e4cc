import { breadcrumbs } from '#domain/seo/breadcrumbs.ts'
import { images } from '#domain/seo/image.ts'
import { graphOf, publisherId, publisherInShort } from '#domain/seo/publisher.ts'
import { absolute, articlePath, authorPath, sectionPath, sourcePath } from '#domain/urls/paths.ts'
import type { ArticleView, SiteView } from '#domain/views.ts'
import { isoInZone } from '#domain/words/dates.ts'

type About = { article: ArticleView; site: SiteView; origin: string; home: string }

/** A story as structured data: what the page shows, and nothing that it does not. `home` is the word for the front. */
export function articleGraph({ article, site, origin, home }: About) {
  const path = articlePath(article.slug)
  const primary = article.sections[0]
  return graphOf(
    newsArticle(article, site, origin),
    breadcrumbs(origin, [
      { name: home, path: '/' },
      ...(primary ? [{ name: primary.name, path: sectionPath(primary.slug) }] : []),
      { name: article.headline, path },
    ]),
    publisherInShort(site, origin),
  )
}

function newsArticle(article: ArticleView, site: SiteView, origin: string) {
  const url = absolute(origin, articlePath(article.slug))
  const isOpinion = article.sections[0]?.voice === 'opinion'
  return {
    '@type': isOpinion ? 'OpinionNewsArticle' : 'NewsArticle',
    '@id': `${url}#story`,
    mainEntityOfPage: url,
    url,
    headline: article.headline,
    ...(article.standfirst === '' ? {} : { description: article.standfirst }),
    ...(article.picture ? { image: images(article.picture, origin).map(({ url }) => url) } : {}),
    datePublished: isoInZone(article.publishedAt, site.zone),
    dateModified: isoInZone(article.modifiedAt, site.zone),
    articleSection: article.sections.map(({ name }) => name),
    ...(article.topics.length === 0 ? {} : { keywords: article.topics.map(({ name }) => name) }),
    inLanguage: article.language,
    wordCount: article.wordCount,
    isAccessibleForFree: true,
    ...authorsOf(article, origin),
    publisher: { '@id': publisherId(origin) },
    ...sourceOf(article, origin),
    ...correctionsOf(article, site.zone),
  }
}

/** The author is the original one, never the house; without a byline it is the source. */
function authorsOf({ authors, source }: ArticleView, origin: string) {
  if (authors.length > 0) {
    return {
      author: authors.map(({ slug, name }) => ({ '@type': 'Person', name, url: absolute(origin, authorPath(slug)) })),
    }
  }
  return source ? { author: [organization(source)] } : { author: [{ '@id': publisherId(origin) }] }
}

const organization = ({ name, homepage }: { name: string; homepage: string | null }) => ({
  '@type': 'NewsMediaOrganization',
  name,
  ...(homepage === null ? {} : { url: homepage }),
})

/** Whose story it is, and where its terms are told to readers: on the page of its source. */
function sourceOf({ source, sourceUrl, sourceUsage }: ArticleView, origin: string) {
  if (!source) return {}
  const whose = organization(source)
  return {
    ...{ sourceOrganization: whose, provider: whose, copyrightHolder: whose, creditText: source.name },
    ...(sourceUrl === null ? {} : { isBasedOn: sourceUrl }),
    ...(sourceUsage === '' ? {} : { usageInfo: absolute(origin, sourcePath(source.slug)) }),
  }
}

function correctionsOf({ corrections }: ArticleView, zone: string) {
  if (corrections.length === 0) return {}
  return {
    correction: corrections.map(({ at, note }) => ({
      '@type': 'CorrectionComment',
      text: note,
      datePublished: isoInZone(at, zone),
    })),
  }
}
