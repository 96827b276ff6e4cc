import type { Metadata } from 'next'
import { listHead, readGraphContext } from '#app/(site)/heads.ts'
import { pageNumberOrLeave, type Query } from '#app/(site)/page-number.ts'
import { readTopicOrLeave } from '#app/(site)/reads.ts'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { TopicPage } from '#components/site/pages/topic-page.tsx'
import { listGraph } from '#domain/seo/list-graph.ts'
import { pagedPath, topicPath } from '#domain/urls/paths.ts'

type Props = { params: Promise<{ topic: string }>; searchParams: Query }

const read = async ({ params, searchParams }: Props) =>
  readTopicOrLeave((await params).topic, await pageNumberOrLeave(searchParams))

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { topic, list } = await read(props)
  const { slug, name: title, description } = topic
  return listHead({ path: topicPath(slug), title, description, page: list.page, feed: 'topics' })
}

export default async function Page(props: Props) {
  const { topic, list } = await read(props)
  const around = readGraphContext()
  const { name, slug, description } = topic
  const facts = { path: pagedPath(topicPath(slug), list.page), name, description, about: { '@type': 'Thing', name } }
  return (
    <>
      <TopicPage topic={topic} list={list} site={around.site} />
      <JsonLd graph={listGraph({ ...facts, stories: list.items }, around)} />
    </>
  )
}
