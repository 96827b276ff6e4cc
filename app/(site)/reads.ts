import { reader } from '#db/live.ts'
import { archiveDay, archiveMonth, archiveYear, archiveYears } from '#db/queries/archive.ts'
import { articlePage } from '#db/queries/article-page.ts'
import { authorPage } from '#db/queries/author-page.ts'
import { frontPage } from '#db/queries/front-page.ts'
import { latest } from '#db/queries/latest.ts'
import { nextInSection } from '#db/queries/next-in-section.ts'
import { related } from '#db/queries/related.ts'
import { search } from '#db/queries/search.ts'
import { sectionFront } from '#db/queries/section-front.ts'
import { site } from '#db/queries/site.ts'
import { sourcePage } from '#db/queries/source-page.ts'
import { topicPage } from '#db/queries/topic-page.ts'
import type { ArticleView } from '#domain/views.ts'

/** The only seam between what the paper remembers and its pages. What is not there is null. */
const RELATED = 4

type OfList = { slug: string; page: number | null }
/** A list has no page of a number that is none. */
const paged =
  <V>(read: (of: { slug: string; page: number }) => V | null) =>
  ({ slug, page }: OfList): V | null =>
    page === null ? null : read({ slug, page })

export const readSite = () => site(reader())
export const readFront = () => frontPage(reader())
export const readLatest = (page: number | null) => (page === null ? null : latest(reader(), { page }))
export const readArticle = (slug: string) => articlePage(reader(), { slug })
export const readRelated = (article: ArticleView) => related(reader(), { article, limit: RELATED })
export const readNext = (article: ArticleView) => nextInSection(reader(), { article })

export const readSection = paged((of) => sectionFront(reader(), of))
export const readTopic = paged((of) => topicPage(reader(), of))
export const readAuthor = paged((of) => authorPage(reader(), of))
export const readSource = paged((of) => sourcePage(reader(), of))

type Asked = { q: string; section?: string; from?: string; to?: string; page: number }
export const readSearch = (asked: Asked) => search(reader(), asked)

export const readArchiveYears = () => archiveYears(reader())
export const readArchiveYear = (year: number) => archiveYear(reader(), { year })
export const readArchiveMonth = (year: number, month: number) => archiveMonth(reader(), { year, month })
export const readArchiveDay = (year: number, month: number, day: number) => archiveDay(reader(), { year, month, day })
