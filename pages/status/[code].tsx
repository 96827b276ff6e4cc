import type { ComponentProps } from 'react'
import { speechOf } from '#app/(site)/heads.ts'
import { pageOf } from '#app/(site)/page-of.ts'
import { readLatest } from '#app/(site)/reads.ts'
import { StatusPage } from '#components/site/status-page.tsx'
import { titleOf } from '#domain/seo/page-head.ts'
import type { StatusCode } from '#domain/words/words.ts'

const CODES: readonly StatusCode[] = [404, 410, 451, 500, 503]
const STORIES = 4

/** What a reader sees with 404, 410 …: the front sends it with that status. */
export const getServerSideProps = pageOf(({ one }, site) => {
  const code = CODES.find((known) => String(known) === one('code'))
  if (!code) return null
  const { title } = speechOf(site).words.status[code]
  return {
    code,
    stories: code < 500 ? (readLatest(1)?.items.slice(0, STORIES) ?? []) : [],
    head: { title: titleOf(site, title), robots: 'noindex', icons: { icon: '/icon.svg' } },
  }
})

export default function Page({ code, site, stories }: ComponentProps<typeof StatusPage>) {
  return <StatusPage code={code} site={site} stories={stories} />
}
