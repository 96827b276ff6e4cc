import type { Metadata } from 'next'
import { listHead } from '#app/(site)/heads.ts'
import { pageNumberOrLeave, type Query } from '#app/(site)/page-number.ts'
import { readSite, readTopicOrLeave } from '#app/(site)/reads.ts'
import { TopicPage } from '#components/site/topic-page.tsx'
import { topicPath } from '#domain/urls/paths.ts'

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
  return <TopicPage topic={topic} list={list} site={readSite()} />
}
