import type { ComponentProps } from 'react'
import { listHead, speechOf } from '#app/(site)/heads.ts'
import { pageOf } from '#app/(site)/page-of.ts'
import { readSearch } from '#app/(site)/reads.ts'
import { SearchPage } from '#components/site/search-page.tsx'

const MAX_WORDS = 200
const dayOf = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '')

export const getServerSideProps = pageOf(({ one, page }, site) => {
  if (page === null) return null
  const q = one('q').trim().slice(0, MAX_WORDS)
  const narrowed = { section: one('section'), from: dayOf(one('from')), to: dayOf(one('to')) }
  const filters = Object.fromEntries(Object.entries(narrowed).filter(([, value]) => value !== ''))
  const { search, searchHelp } = speechOf(site).words
  return {
    asked: { q, ...narrowed },
    found: q === '' ? null : readSearch({ q, ...filters, page }),
    head: listHead(site, { path: '/search', title: search, description: searchHelp, isUnlisted: true }),
  }
})

export default function Page({ asked, found, site }: ComponentProps<typeof SearchPage>) {
  return <SearchPage asked={asked} found={found} site={site} />
}
