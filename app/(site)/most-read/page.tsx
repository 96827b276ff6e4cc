import type { Metadata } from 'next'
import '#app/(site)/ranked.css'
import { listHead, readSpeech } from '#app/(site)/heads.ts'
import { oneOf, type Query } from '#app/(site)/page-number.ts'
import { readMostReadOrLeave, readSite } from '#app/(site)/reads.ts'
import { MostReadPage } from '#components/site/pages/most-read-page.tsx'
import { DEFAULT_PERIOD, within } from '#domain/article/lists/ranking.ts'
import { mostReadPath } from '#domain/urls/most-read-path.ts'

type Props = { searchParams: Query }

async function read({ searchParams }: Props) {
  const asked = await searchParams
  // The front process rejects every other value.
  const length = within.catch(DEFAULT_PERIOD).parse(oneOf(asked['within']))
  return readMostReadOrLeave(length, oneOf(asked['section']) || null)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { within: length, section, stories } = await read(props)
  const { words } = readSpeech()
  const title = section ? words.mostReadIn(section.name) : words.mostRead
  return listHead({
    path: mostReadPath({ within: length, section: section?.slug }),
    title: length === DEFAULT_PERIOD ? title : `${title}: ${words.within[length]}`,
    description: words.mostReadLead,
    isUnlisted: stories.length === 0,
  })
}

export default async function Page(props: Props) {
  return <MostReadPage list={await read(props)} site={readSite()} />
}
