import { Frame } from '#components/site/frame.tsx'
import { ListFeed } from '#components/site/list-feed.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { Crumbs } from '#components/ui/crumbs.tsx'
import { inRuns } from '#components/ui/days.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { foreign } from '#components/ui/story.tsx'
import type { ArchiveView } from '#domain/newsletters/reader-views.ts'
import { editionPath, newsletterPath, NEWSLETTERS_PATH } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'
import { dayIn, monthName } from '#domain/words/dates.ts'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'
import { speechIn } from '#domain/words/speech.ts'

/** The archive of a newsletter: its letters by month, newest first, in the language of the list. */
export function NewsletterPage({ newsletter, site }: { newsletter: ArchiveView; site: SiteView }) {
  const { list, editions, page, hasNext } = newsletter
  const speech = speechIn(site, list.language, site.language)
  const { copy: words } = newsletterWordsOf(speech.language).words
  const way = [{ name: speech.words.newsletters, path: NEWSLETTERS_PATH }]
  const path = newsletterPath(list.slug)
  return (
    <Frame site={site}>
      <div {...foreign(list, speechIn(site, site.language))}>
        <PageHead
          title={list.name}
          page={page}
          speech={speech}
          above={<Crumbs way={way} here={list.name} speech={speech} />}
        >
          {list.description !== '' && <p className="standfirst">{list.description}</p>}
          {list.cadence !== '' && <p className="meta">{list.cadence}</p>}
          {list.isOpen && (
            <p className="sub">
              <a href={NEWSLETTERS_PATH}>{words.getIt}</a>
            </p>
          )}
        </PageHead>
        {editions.length === 0 && <p className="standfirst nothing">{words.none}</p>}
        <div className="days">
          {inRuns(editions, ({ at }) => dayIn(at, site.zone).slice(0, 7)).map(({ key, items }) => (
            <section key={key}>
              <h2>{monthName(key, speech)}</h2>
              <div>
                {items.map(({ slug, subject, preheader, at }) => (
                  <article key={slug} className="row">
                    <h3 className="headline h3">
                      <a href={editionPath(list.slug, slug)}>{subject}</a>
                    </h3>
                    {preheader !== '' && <p className="standfirst">{preheader}</p>}
                    <p className="meta">
                      <Moment at={at} format="date" speech={speech} />
                    </p>
                  </article>
                ))}
              </div>
            </section>
          ))}
        </div>
        <Pagination base={path} page={page} hasNext={hasNext} older={words.older} speech={speech} />
        {site.feeds.paper && <ListFeed of={path} speech={speech} />}
      </div>
    </Frame>
  )
}
