import { type Genre, genreOf } from '#domain/article/fields/genre.ts'
import { SOURCE_OF_TEXT } from '#domain/article/fields/made-by.ts'
import { wholeHref } from '#domain/document/blocks/href.ts'
import { parseBlock } from '#domain/document/blocks/schema.ts'
import { beginningOf } from '#domain/document/text/beginning-of.ts'
import { spansText } from '#domain/document/text/spans-text.ts'
import { policiesOf } from '#domain/paper/policies.ts'
import { SCHEMA_SOURCES } from '#domain/picture/source-type.ts'
import { breadcrumbs } from '#domain/seo/breadcrumbs.ts'
import type { GraphContext } from '#domain/seo/graph-context.ts'
import { cardObject, pictureObjects, type ShareImage } from '#domain/seo/image.ts'
import { liveCoverage } from '#domain/seo/live-coverage.ts'
import { descriptionOf } from '#domain/seo/page-metadata.ts'
import { graphOf, publisherId, publisherInShort } from '#domain/seo/publisher.ts'
import { quotationsOf } from '#domain/seo/quotations.ts'
import { websiteInShort } from '#domain/seo/website-graph.ts'
import { absolute, articlePath, authorPath, sectionPath, sourcePath } from '#domain/urls/paths.ts'
import type { ArticleView } from '#domain/views.ts'
import { isoInZone } from '#domain/words/dates.ts'

const TYPES: Record<Genre, string> = {
  news: 'NewsArticle',
  reportage: 'ReportageNewsArticle',
  analysis: 'AnalysisNewsArticle',
  background: 'BackgroundNewsArticle',
  review: 'ReviewNewsArticle',
  opinion: 'OpinionNewsArticle',
}

type About = GraphContext & {
  article: ArticleView
  /** Picture that link previews show, for a story without one of its own. */
  image: ShareImage
}

/** Structured data of a story (schema.org): it has only what the page and its link previews show. */
export function articleGraph({ article, site, origin, home, image }: About) {
  const here = { name: article.headline, path: articlePath(article.slug) }
  const ways = article.sections.map(({ name, slug }) => [{ name, path: sectionPath(slug) }])
  return graphOf(
    newsArticle(article, { site, origin, image }),
    ...(ways.length === 0 ? [[]] : ways).map((way) => breadcrumbs(origin, [{ name: home, path: '/' }, ...way, here])),
    publisherInShort(site, origin),
  )
}

function newsArticle(article: ArticleView, { site, origin, image }: Omit<About, 'article' | 'home'>) {
  const url = absolute(origin, articlePath(article.slug))
  const { publishingPrinciples } = policiesOf(site)
  const { picture } = article
  return {
    '@type': article.live === null ? TYPES[genreOf(article)] : 'LiveBlogPosting',
    '@id': `${url}#story`,
    mainEntityOfPage: url,
    url,
    ...titlesOf(article),
    image: picture ? pictureObjects(picture, origin) : [cardObject(image)],
    datePublished: isoInZone(article.publishedAt, site.zone),
    dateModified: isoInZone(article.modifiedAt, site.zone),
    ...(article.expiresAt === null ? {} : { expires: isoInZone(article.expiresAt, site.zone) }),
    articleSection: article.sections.map(({ name }) => name),
    ...(article.topics.length === 0 ? {} : { keywords: article.topics.map(({ name }) => name) }),
    inLanguage: article.language,
    wordCount: article.wordCount,
    isAccessibleForFree: true,
    ...authorsOf(article, origin),
    ...madeByOf(article),
    publisher: { '@id': publisherId(origin) },
    isPartOf: websiteInShort(site, origin),
    ...(publishingPrinciples ? { publishingPrinciples: absoluteOr(origin, publishingPrinciples) } : {}),
    ...sourceOf(article, origin),
    ...correctionsOf(article, site.zone),
    ...quotationsOf(article),
    ...liveCoverage(article, { origin, zone: site.zone }),
  }
}

const absoluteOr = (origin: string, href: string) => (href.startsWith('/') ? absolute(origin, href) : href)

/** Headline as shown, the SEO title where it differs, and the standfirst or the beginning of the text. */
function titlesOf({ headline, standfirst, seo, document }: ArticleView) {
  const description = standfirst || descriptionOf(beginningOf(document))
  const isOther = seo.title !== undefined && seo.title !== '' && seo.title !== headline
  return {
    headline,
    ...(isOther ? { alternativeHeadline: seo.title } : {}),
    ...(description === '' ? {} : { description }),
  }
}

/**
 * Original authors, never the paper where there is a byline or a source; without a byline the source, otherwise the
 * paper.
 */
function authorsOf({ authors, source }: ArticleView, origin: string) {
  if (authors.length > 0) {
    return {
      author: authors.map(({ slug, name }) => ({ '@type': 'Person', name, url: absolute(origin, authorPath(slug)) })),
    }
  }
  return source ? { author: [organization(source)] } : { author: [{ '@id': publisherId(origin) }] }
}

/** The AI tool's part in the text, and who read it before it was published. */
function madeByOf({ madeBy }: ArticleView) {
  if (!madeBy) return {}
  const { how, reviewer } = madeBy
  return {
    digitalSourceType: SCHEMA_SOURCES[SOURCE_OF_TEXT[how]],
    ...(reviewer ? { editor: { '@type': 'Person', name: reviewer } } : {}),
  }
}

/** Structured data of a source whose stories the paper republishes. */
export const organization = ({ name, homepage }: { name: string; homepage: string | null }) => ({
  '@type': 'NewsMediaOrganization',
  name,
  ...(homepage === null ? {} : { url: wholeHref(homepage) }),
})

/** Owner of a story, and the page of its source, where readers find its terms. */
function sourceOf({ source, sourceUrl, sourceUsage }: ArticleView, origin: string) {
  if (!source) return {}
  const whose = organization(source)
  return {
    sourceOrganization: whose,
    provider: whose,
    copyrightHolder: whose,
    creditText: source.name,
    ...(sourceUrl === null ? {} : { isBasedOn: wholeHref(sourceUrl) }),
    ...(sourceUsage === '' ? {} : { usageInfo: absolute(origin, sourcePath(source.slug)) }),
  }
}

/** Corrections published as such, followed by those in the text itself, as on the page. */
function correctionsOf({ corrections, document }: ArticleView, zone: string) {
  const all = [...corrections, ...correctionsIn(document)]
  if (all.length === 0) return {}
  return {
    correction: all.map(({ at, note }) => ({
      '@type': 'CorrectionComment',
      text: note,
      datePublished: isoInZone(at, zone),
    })),
  }
}

const correctionsIn = ({ blocks }: ArticleView['document']) =>
  blocks
    .map(parseBlock)
    .filter((block) => block?.type === 'correction')
    .map(({ at, spans }) => ({ at: Date.parse(at), note: spansText(spans) }))
