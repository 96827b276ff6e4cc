import type { ComponentProps } from 'react'
import { listHead, speechOf } from '#app/(site)/heads.ts'
import { pageOf } from '#app/(site)/page-of.ts'
import { readSource } from '#app/(site)/reads.ts'
import { SourcePage } from '#components/site/source-page.tsx'
import { sourcePath } from '#domain/urls/paths.ts'

export const getServerSideProps = pageOf(({ one, page }, site) => {
  const found = readSource({ slug: one('source'), page })
  if (!found) return null
  const { source, list } = found
  const description = speechOf(site).words.sourceLead(source.name)
  const facts = { path: sourcePath(source.slug), title: source.name, description }
  return { source, list, head: listHead(site, { ...facts, page: list.page, hasFeed: true }) }
})

export default function Page({ source, list, site }: ComponentProps<typeof SourcePage>) {
  return <SourcePage source={source} list={list} site={site} />
}
