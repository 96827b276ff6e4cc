import type { Metadata } from 'next'
import { readSpeech } from '#app/(site)/heads.ts'
import { readLatestOrLeave, readSite, readWithdrawalNotice } from '#app/(site)/reads.ts'
import { readStatusCodeOrLeave } from '#app/(site)/status/status-code.ts'
import { StatusPage } from '#components/site/pages/status-page.tsx'
import { titleOf } from '#domain/seo/page-metadata.ts'

type Props = { params: Promise<{ code: string; story: string }> }

const STORIES = 4

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = readSpeech().words.status[readStatusCodeOrLeave((await params).code)]
  return { title: titleOf(readSite(), title), robots: 'noindex' }
}

/** The page of a withdrawn story that has a sentence for readers. */
export default async function Page({ params }: Props) {
  const { code, story } = await params
  const stories = readLatestOrLeave(1).items.slice(0, STORIES)
  const notice = readWithdrawalNotice(Number(story))
  return <StatusPage code={readStatusCodeOrLeave(code)} site={readSite()} stories={stories} notice={notice} />
}
