import type { Metadata } from 'next'
import { listHead, readGraphContext, readSpeech } from '#app/(site)/heads.ts'
import { pageNumberOrLeave, type Query } from '#app/(site)/page-number.ts'
import { readSourceOrLeave } from '#app/(site)/reads.ts'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { SourcePage } from '#components/site/pages/source-page.tsx'
import { organization } from '#domain/seo/article-graph.ts'
import { listGraph } from '#domain/seo/list-graph.ts'
import { pagedPath, sourcePath } from '#domain/urls/paths.ts'

type Props = { params: Promise<{ source: string }>; searchParams: Query }

const read = async ({ params, searchParams }: Props) =>
  readSourceOrLeave((await params).source, await pageNumberOrLeave(searchParams))

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { source, list } = await read(props)
  const description = source.about || readSpeech().words.sourceLead(source.name)
  return listHead({ path: sourcePath(source.slug), title: source.name, description, page: list.page, feed: 'sources' })
}

export default async function Page(props: Props) {
  const { source, list } = await read(props)
  const around = readGraphContext()
  const { name, slug, about: description } = source
  const path = pagedPath(sourcePath(slug), list.page)
  return (
    <>
      <SourcePage source={source} list={list} site={around.site} />
      <JsonLd
        graph={listGraph({ path, name, description, about: organization(source), stories: list.items }, around)}
      />
    </>
  )
}
