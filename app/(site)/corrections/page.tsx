import type { Metadata } from 'next'
import { listHead, readGraphContext, readSpeech } from '#app/(site)/heads.ts'
import { pageNumberOrLeave, type Query } from '#app/(site)/page-number.ts'
import { readCorrectionsOrLeave, readTakesRequests } from '#app/(site)/reads.ts'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { CorrectionsPage } from '#components/site/pages/corrections-page.tsx'
import { listGraph } from '#domain/seo/list-graph.ts'
import { pagedPath } from '#domain/urls/paths.ts'

type Props = { searchParams: Query }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { page } = readCorrectionsOrLeave(await pageNumberOrLeave(searchParams))
  const { words } = readSpeech()
  const facts = { title: words.corrections, description: words.correctionsLead }
  return listHead({ path: '/corrections', ...facts, page, feed: 'corrections' })
}

export default async function Page({ searchParams }: Props) {
  const list = readCorrectionsOrLeave(await pageNumberOrLeave(searchParams))
  const around = readGraphContext()
  const { words } = readSpeech()
  const facts = { path: pagedPath('/corrections', list.page), name: words.corrections }
  return (
    <>
      <CorrectionsPage list={list} site={around.site} takesRequests={readTakesRequests()} />
      <JsonLd graph={listGraph({ ...facts, description: words.correctionsLead }, around)} />
    </>
  )
}
