import { ArticleBody } from '#components/article/article-body.tsx'
import { EmbedScript } from '#components/article/blocks/embed.tsx'
import { hasHanging } from '#components/article/rail.tsx'
import { Frame } from '#components/site/frame.tsx'
import { RequestsLink } from '#components/site/requests-link.tsx'
import { Crumbs } from '#components/ui/crumbs.tsx'
import { Moment } from '#components/ui/moment.tsx'
import type { SiteView, StandingPageView } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

type Props = { page: StandingPageView; site: SiteView; takesRequests: boolean }

/**
 * A standing page: about the paper, its policies, how to reach it. Set like a story, without a story's dates. One that is
 * made of the settings has no date at all.
 */
export function StandingPage({ page, site, takesRequests }: Props) {
  const speech = speechIn(site, site.language)
  return (
    <Frame site={site}>
      <article className="article no-picture standing">
        <Crumbs way={[]} here={page.title} speech={speech} />
        <header className="article-head">
          <div className="titles">
            <h1 className="headline h6">{page.title}</h1>
          </div>
          {page.standfirst !== '' && <p className="standfirst">{page.standfirst}</p>}
        </header>
        <div className="story-grid">
          {page.modifiedAt !== null && (
            <div className="facts-of-story">
              <dl>
                <dt>{speech.words.updated}</dt>
                <dd>
                  <Moment at={page.modifiedAt} format="date" speech={speech} />
                </dd>
              </dl>
            </div>
          )}
          <div className={hasHanging(page.document) ? 'words flanked' : 'words'}>
            <ArticleBody
              document={page.document}
              pictures={page.pictures}
              liveStories={page.liveStories}
              speech={speech}
            />
            {takesRequests && <RequestsLink site={site} />}
          </div>
        </div>
        <EmbedScript blocks={page.document.blocks} />
      </article>
    </Frame>
  )
}
