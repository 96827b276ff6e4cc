import type { Metadata } from 'next'
import { listHead, readGraphContext, readSpeech } from '#app/(site)/heads.ts'
import { pageNumberOrLeave, type Query } from '#app/(site)/page-number.ts'
import { readLatestOrLeave } from '#app/(site)/reads.ts'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { LatestPage } from '#components/site/pages/latest-page.tsx'
import { listGraph } from '#domain/seo/list-graph.ts'
import { pagedPath } from '#domain/urls/paths.ts'

type Props = { searchParams: Query }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const page = await pageNumberOrLeave(searchParams)
  const title = readSpeech().words.latest
  return listHead({ path: '/latest', title, description: '', page })
}

export default async function Page({ searchParams }: Props) {
  const list = readLatestOrLeave(await pageNumberOrLeave(searchParams))
  const around = readGraphContext()
  const facts = { path: pagedPath('/latest', list.page), name: readSpeech().words.latest }
  return (
    <>
      <LatestPage list={list} site={around.site} />
      <JsonLd graph={listGraph({ ...facts, stories: list.items }, around)} />
    </>
  )
}
