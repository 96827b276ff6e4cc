import type { Metadata } from 'next'
import { listHead, readSpeech } from '#app/(site)/heads.ts'
import { pageNumberOrLeave, type Query } from '#app/(site)/page-number.ts'
import { readCorrectionsOrLeave, readSite } from '#app/(site)/reads.ts'
import { CorrectionsPage } from '#components/site/corrections-page.tsx'

type Props = { searchParams: Query }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { page } = readCorrectionsOrLeave(await pageNumberOrLeave(searchParams))
  const { words } = readSpeech()
  const told = { title: words.corrections, description: words.correctionsLead }
  return listHead({ path: '/corrections', ...told, page, feed: 'corrections' })
}

export default async function Page({ searchParams }: Props) {
  const list = readCorrectionsOrLeave(await pageNumberOrLeave(searchParams))
  return <CorrectionsPage list={list} site={readSite()} />
}
