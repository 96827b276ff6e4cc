import type { Metadata } from 'next'
import { readSpeech } from '#app/(site)/heads.ts'
import { readLatestOrLeave, readSite } from '#app/(site)/reads.ts'
import { readStatusCodeOrLeave } from '#app/(site)/status/status-code.ts'
import { StatusPage } from '#components/site/pages/status-page.tsx'
import { titleOf } from '#domain/seo/page-metadata.ts'

type Props = { params: Promise<{ code: string }> }

const STORIES = 4

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = readSpeech().words.status[readStatusCodeOrLeave((await params).code)]
  return { title: titleOf(readSite(), title), robots: 'noindex' }
}

export default async function Page({ params }: Props) {
  const code = readStatusCodeOrLeave((await params).code)
  const stories = code < 500 ? readLatestOrLeave(1).items.slice(0, STORIES) : []
  return <StatusPage code={code} site={readSite()} stories={stories} />
}
