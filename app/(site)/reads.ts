import { notFound } from 'next/navigation'
import { cache } from 'react'
import { reader } from '#db/engine/connections.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { archiveDay, archiveMonth, archiveYear, archiveYears } from '#db/queries/article/archive.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { corrections } from '#db/queries/article/corrections.ts'
import { latest } from '#db/queries/article/latest-stories.ts'
import { relatedStories } from '#db/queries/article/related-stories.ts'
import { withdrawalNotice } from '#db/queries/article/withdrawal-notice.ts'
import { fedLists } from '#db/queries/feeds/fed-lists.ts'
import { bannerView } from '#db/queries/front/banner-view.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { sectionFront } from '#db/queries/front/section-front.ts'
import { givenPictures } from '#db/queries/media/given-pictures.ts'
import { webCopyPage } from '#db/queries/newsletters/edition-copy.ts'
import { newsletterPage } from '#db/queries/newsletters/newsletter-archive.ts'
import { openLists } from '#db/queries/newsletters/newsletter-lists.ts'
import { standingPage } from '#db/queries/pages/page-view.ts'
import { mostReadPage } from '#db/queries/reads/most-read-view.ts'
import { requestCounts } from '#db/queries/requests/request-counts.ts'
import { requestRules } from '#db/queries/requests/request-rules.ts'
import type { SearchInput } from '#db/queries/search/search.ts'
import { outsideScripts } from '#db/queries/settings/outside-scripts.ts'
import { site } from '#db/queries/settings/site.ts'
import { authorCards } from '#db/queries/taxonomy/author-cards.ts'
import { authorPage } from '#db/queries/taxonomy/author-view.ts'
import { sourcePage } from '#db/queries/taxonomy/source-view.ts'
import { topicPage } from '#db/queries/taxonomy/topic-view.ts'
import { runSearch } from '#db/run-search.ts'
import type { Within } from '#domain/article/lists/ranking.ts'
import { partsOfLive } from '#domain/document/live/live-parts.ts'
import { generatedPage } from '#domain/paper/generated-page.ts'
import { mayBeRepublished } from '#domain/republish/republish-terms.ts'
import { republishText } from '#domain/republish/republish-text.ts'
import { articlePath } from '#domain/urls/paths.ts'
import type { ArticleView } from '#domain/views.ts'
import { env } from '#env.ts'

/**
 * Reads the database on behalf of reader pages. Each read is memoized per request, and a missing record ends the page
 * with 404.
 */
const AROUND = 4

export const readOrigin = (): string => env.siteUrl
export const readSite = cache(() => site(reader()))
/** Returns the scripts of other hosts that an admin allowed; normally none. */
export const readOutsideScripts = cache(() => outsideScripts(reader()).scripts)
export const readFront = cache(() => frontPage(reader()))
export const readBanner = cache(() => bannerView(reader()))
export const readLatestOrLeave = cache((page: number) => latest(reader(), { page }) ?? notFound())
export const readMostReadOrLeave = cache(
  (within: Within, section: string | null) => mostReadPage(reader(), { within, section }) ?? notFound(),
)
export const readCorrectionsOrLeave = cache((page: number) => corrections(reader(), { page }) ?? notFound())
export const readArticleOrLeave = cache((slug: string) => articlePage(reader(), { slug }) ?? notFound())
/** Returns the story at its current or a former address, otherwise the HTTP status of that address. */
export function readStoryAt(slug: string): ArticleView | 404 | 410 | 451 {
  const address = addressOf(reader(), articlePath(slug))
  if (address.kind === 'withdrawn') return address.legal ? 451 : 410
  const now = address.kind === 'moved' ? address.to.replace(articlePath(''), '') : slug
  return articlePage(reader(), { slug: now }) ?? 404
}
/** Returns the sentence for readers of a withdrawn story, or null. */
export const readWithdrawalNotice = (id: number) => withdrawalNotice(reader(), { id })
/** Returns one page of a live story's updates; null for an ordinary story, which has no second page. */
export const readLiveOrLeave = cache((article: ArticleView, page: number) =>
  article.live === null
    ? page === 1
      ? null
      : notFound()
    : (partsOfLive(article.document, articlePath(article.slug), page) ?? notFound()),
)
/** The story and its text for others; a story that nobody may republish has none. */
export const readRepublishOrLeave = cache((slug: string) => {
  const [article, frame] = [readArticleOrLeave(slug), readSite()]
  if (!mayBeRepublished(frame, article)) return notFound()
  const given = givenPictures(reader(), article)
  return {
    article,
    text: republishText({ article, site: frame, given, origin: env.siteUrl }),
    hasGiven: given.size > 0,
  }
})
/** Stories to read on, cards of the authors and newsletters, for the end of a story. */
export const readBeside = (article: ArticleView) => ({
  around: relatedStories(reader(), { article, limit: AROUND }),
  writers: authorCards(reader(), article),
  newsletters: readOpenLists(),
})

/**
 * Resolves a slug at the root of the site, which sections and standing pages share; then those that the settings make. A
 * standing page has no second page.
 */
export const readRootOrLeave = cache((slug: string, page: number) => {
  const front = sectionFront(reader(), { slug, page })
  if (front) return { ...front, standing: null }
  const standing = page === 1 ? (standingPage(reader(), { slug }) ?? generatedPage(readSite(), slug)) : null
  return standing ? { standing } : notFound()
})
export const readTopicOrLeave = cache((slug: string, page: number) => topicPage(reader(), { slug, page }) ?? notFound())
export const readAuthorOrLeave = cache(
  (slug: string, page: number) => authorPage(reader(), { slug, page }) ?? notFound(),
)
export const readSourceOrLeave = cache(
  (slug: string, page: number) => sourcePage(reader(), { slug, page }) ?? notFound(),
)

export const readNewsletterOrLeave = cache(
  (slug: string, page: number) => newsletterPage(reader(), { slug, page }) ?? notFound(),
)
export const readWebCopyOrLeave = cache(
  (list: string, slug: string) => webCopyPage(reader(), { list, slug }) ?? notFound(),
)

/** The newsletters that readers can join. */
export const readOpenLists = cache(() => openLists(reader()))
/** Counts of requests, year by year; there is no such page while the form is closed. */
export const readRequestsOrLeave = cache(() => requestCounts(reader()) ?? notFound())
/** True while readers can send requests. */
export const readTakesRequests = () => requestRules(reader()).isOpen
export const readFedLists = () => fedLists(reader())

/** Returns null if the search was given up because it took too long. */
export const readSearch = (asked: SearchInput) => runSearch(reader(), asked)

export const readArchiveYears = cache(() => archiveYears(reader()))
export const readArchiveYearOrLeave = cache((year: number) => archiveYear(reader(), { year }) ?? notFound())
export const readArchiveMonthOrLeave = cache(
  (year: number, month: number) => archiveMonth(reader(), { year, month }) ?? notFound(),
)
export const readArchiveDayOrLeave = cache(
  (year: number, month: number, day: number) => archiveDay(reader(), { year, month, day }) ?? notFound(),
)
