import type { ComponentProps } from 'react'
import { listHead, speechOf } from '#app/(site)/heads.ts'
import { pageOf } from '#app/(site)/page-of.ts'
import { readLatest } from '#app/(site)/reads.ts'
import { LatestPage } from '#components/site/latest-page.tsx'

export const getServerSideProps = pageOf(({ page }, site) => {
  const list = readLatest(page)
  if (!list) return null
  const title = speechOf(site).words.latest
  return { list, head: listHead(site, { path: '/latest', title, description: '', page: list.page }) }
})

export default function Page({ list, site }: ComponentProps<typeof LatestPage>) {
  return <LatestPage list={list} site={site} />
}
