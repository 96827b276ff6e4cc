import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readSpeech } from '#app/(site)/heads.ts'
import { readLatestOrLeave, readSite } from '#app/(site)/reads.ts'
import { StatusPage } from '#components/site/status-page.tsx'
import { titleOf } from '#domain/seo/page-head.ts'
import type { StatusCode } from '#domain/words/words.ts'

type Props = { params: Promise<{ code: string }> }

const CODES: readonly StatusCode[] = [404, 410, 451, 500, 503]
const STORIES = 4

const codeOrLeave = async (params: Props['params']) => {
  const { code } = await params
  return CODES.find((known) => String(known) === code) ?? notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = readSpeech().words.status[await codeOrLeave(params)]
  return { title: titleOf(readSite(), title), robots: 'noindex' }
}

export default async function Page({ params }: Props) {
  const code = await codeOrLeave(params)
  const stories = code < 500 ? readLatestOrLeave(1).items.slice(0, STORIES) : []
  return <StatusPage code={code} site={readSite()} stories={stories} />
}
