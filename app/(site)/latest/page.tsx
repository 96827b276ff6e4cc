import type { Metadata } from 'next'
import { listHead, readSpeech } from '#app/(site)/heads.ts'
import { pageNumberOrLeave, type Query } from '#app/(site)/page-number.ts'
import { readLatestOrLeave, readSite } from '#app/(site)/reads.ts'
import { LatestPage } from '#components/site/latest-page.tsx'

type Props = { searchParams: Query }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const page = await pageNumberOrLeave(searchParams)
  const title = readSpeech().words.latest
  return listHead({ path: '/latest', title, description: '', page })
}

export default async function Page({ searchParams }: Props) {
  const list = readLatestOrLeave(await pageNumberOrLeave(searchParams))
  return <LatestPage list={list} site={readSite()} />
}
