import type { Metadata } from 'next'
import { listHead, readSpeech } from '#app/(site)/heads.ts'
import { oneOf, pageNumberOrLeave, type Query } from '#app/(site)/page-number.ts'
import { readSearch, readSite } from '#app/(site)/reads.ts'
import { SearchPage } from '#components/site/search-page.tsx'

type Props = { searchParams: Query }

const MAX_WORDS = 200
const dayOf = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '')

async function asked(searchParams: Query) {
  const { q, section, from, to } = await searchParams
  return {
    q: oneOf(q).trim().slice(0, MAX_WORDS),
    section: oneOf(section),
    from: dayOf(oneOf(from)),
    to: dayOf(oneOf(to)),
  }
}

export function generateMetadata(): Metadata {
  const { words } = readSpeech()
  return listHead({ path: '/search', title: words.search, description: words.searchHelp, isUnlisted: true })
}

export default async function Page({ searchParams }: Props) {
  const { q, ...narrowed } = await asked(searchParams)
  const filters = Object.fromEntries(Object.entries(narrowed).filter(([, value]) => value !== ''))
  const page = await pageNumberOrLeave(searchParams)
  const found = q === '' ? null : ((await readSearch({ q, ...filters, page })) ?? 'given-up')
  return <SearchPage asked={{ q, ...narrowed }} found={found} site={readSite()} />
}
