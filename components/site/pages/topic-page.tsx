import { Frame } from '#components/site/frame.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { ListPage } from '#components/site/pages/list-page.tsx'
import { Crumbs } from '#components/ui/crumbs.tsx'
import { topicPath } from '#domain/urls/paths.ts'
import type { ListView, SiteView, TopicView } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

/** The page of a topic. */
export function TopicPage({ topic, list, site }: { topic: TopicView; list: ListView; site: SiteView }) {
  const speech = speechIn(site, site.language)
  const path = topicPath(topic.slug)
  return (
    <Frame site={site}>
      <PageHead
        title={topic.name}
        page={list.page}
        speech={speech}
        above={<Crumbs way={[]} here={topic.name} speech={speech} />}
      >
        {topic.description !== '' && <p className="standfirst">{topic.description}</p>}
      </PageHead>
      <ListPage list={list} base={path} by="month" speech={speech} feedOf={site.feeds.topics ? path : null} />
    </Frame>
  )
}
