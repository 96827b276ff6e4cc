import { Frame } from '#components/site/frame.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { ListPage } from '#components/site/pages/list-page.tsx'
import type { ListView, SiteView } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

/** Lists every story, newest first. */
export function LatestPage({ list, site }: { list: ListView; site: SiteView }) {
  const speech = speechIn(site, site.language)
  return (
    <Frame site={site}>
      <PageHead title={speech.words.latest} page={list.page} speech={speech}>
        <nav className="sub" aria-label={speech.words.more}>
          <a href="/archive">{speech.words.archive}</a>
        </nav>
      </PageHead>
      <ListPage list={list} base="/latest" by="day" speech={speech} feedOf="/" />
    </Frame>
  )
}
