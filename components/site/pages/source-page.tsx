import { Frame } from '#components/site/frame.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { ListPage } from '#components/site/pages/list-page.tsx'
import { Crumbs } from '#components/ui/crumbs.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { sourcePath } from '#domain/urls/paths.ts'
import type { ListView, SiteView, SourceView } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

/** The page of a source: the stories taken from it. */
export function SourcePage({ source, list, site }: { source: SourceView; list: ListView; site: SiteView }) {
  const speech = speechIn(site, site.language)
  const { words } = speech
  const path = sourcePath(source.slug)
  return (
    <Frame site={site}>
      <PageHead
        title={source.name}
        page={list.page}
        speech={speech}
        above={<Crumbs way={[]} here={source.name} speech={speech} />}
      >
        {source.logo && (
          <div className="source-mark">
            <Picture picture={source.logo} sizes={SIZES.face} alt={source.logo.alt || source.name} isFirst />
          </div>
        )}
        <p className="standfirst">{source.about || words.sourceLead(source.name)}</p>
        {source.usage !== '' && <p className="usage">{source.usage}</p>}
        {source.homepage !== null && (
          <nav className="sub" aria-label={words.more}>
            <a href={source.homepage}>{words.homepage}</a>
          </nav>
        )}
      </PageHead>
      <ListPage list={list} base={path} by="month" speech={speech} feedOf={site.feeds.sources ? path : null} />
    </Frame>
  )
}
