import type { ComponentProps } from 'react'
import { listHead } from '#app/(site)/heads.ts'
import { pageOf } from '#app/(site)/page-of.ts'
import { readTopic } from '#app/(site)/reads.ts'
import { TopicPage } from '#components/site/topic-page.tsx'
import { topicPath } from '#domain/urls/paths.ts'

export const getServerSideProps = pageOf(({ one, page }, site) => {
  const found = readTopic({ slug: one('topic'), page })
  if (!found) return null
  const { topic, list } = found
  const facts = { path: topicPath(topic.slug), title: topic.name, description: '' }
  return { topic, list, head: listHead(site, { ...facts, page: list.page, hasFeed: true }) }
})

export default function Page({ topic, list, site }: ComponentProps<typeof TopicPage>) {
  return <TopicPage topic={topic} list={list} site={site} />
}
