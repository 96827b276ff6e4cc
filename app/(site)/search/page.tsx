import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listHead, readSpeech } from '#app/(site)/heads.ts'
import { oneOf, pageNumberOrLeave, type Query } from '#app/(site)/page-number.ts'
import { readLatestOrLeave, readSearch, readSite } from '#app/(site)/reads.ts'
import { SearchPage } from '#components/site/pages/search-page.tsx'
import type { Asked } from '#components/site/search/search-asked.ts'
import { isCalendarDay } from '#domain/article/planning/calendar-day.ts'

type Props = { searchParams: Query }

const MAX_WORDS = 200
/** Maximum length at which an invalid date is echoed. */
const MAX_SHOWN = 40
const NEWEST = 4
const dayOf = (value: string) => (isCalendarDay(value) ? value : '')

/** Lists the invalid dates of the query: they do not filter anything, and the page says so. */
async function notDaysIn(searchParams: Query): Promise<string[]> {
  const { from, to } = await searchParams
  return [from, to]
    .map((value) => oneOf(value).slice(0, MAX_SHOWN))
    .filter((value) => value !== '' && !isCalendarDay(value))
}

async function askedIn(searchParams: Query): Promise<Asked> {
  const { q, section, author, topic, from, to, order } = await searchParams
  return {
    q: oneOf(q).trim().slice(0, MAX_WORDS),
    section: oneOf(section),
    author: oneOf(author),
    topic: oneOf(topic),
    from: dayOf(oneOf(from)),
    to: dayOf(oneOf(to)),
    order: oneOf(order) === 'newest' ? 'newest' : '',
  }
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { words } = readSpeech()
  const { q } = await askedIn(searchParams)
  const title = q === '' ? words.search : `${words.search}: ${q}`
  return listHead({ path: '/search', title, description: words.searchHelp, isUnlisted: true })
}

export default async function Page({ searchParams }: Props) {
  const asked = await askedIn(searchParams)
  const page = await pageNumberOrLeave(searchParams)
  const isEmpty = asked.q === '' && asked.author === '' && asked.topic === ''
  const found = isEmpty ? null : ((await readSearch({ ...asked, page })) ?? 'given-up')
  // A page number past the last hit is 404, as in every list.
  if (page > 1 && found !== 'given-up' && !found?.hits.length) notFound()
  const isHelpful = found === null || (found !== 'given-up' && found.hits.length === 0 && found.meantHits.length === 0)
  const newest = isHelpful ? readLatestOrLeave(1).items.slice(0, NEWEST) : []
  const notDays = await notDaysIn(searchParams)
  return <SearchPage asked={asked} notDays={notDays} found={found} newest={newest} site={readSite()} />
}
