import type { ComponentProps } from 'react'
import { listHead } from '#app/(site)/heads.ts'
import { pageOf } from '#app/(site)/page-of.ts'
import { readSection } from '#app/(site)/reads.ts'
import { SectionPage } from '#components/site/section-page.tsx'
import { sectionPath } from '#domain/urls/paths.ts'

export const getServerSideProps = pageOf(({ one, page }, site) => {
  const found = readSection({ slug: one('section'), page })
  if (!found) return null
  const { section, list } = found
  const facts = { path: sectionPath(section.slug), title: section.name, description: section.strapline }
  return { section, list, head: listHead(site, { ...facts, page: list.page, hasFeed: true }) }
})

export default function Page({ section, list, site }: ComponentProps<typeof SectionPage>) {
  return <SectionPage section={section} list={list} site={site} />
}
