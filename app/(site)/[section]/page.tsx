import type { Metadata } from 'next'
import { listHead } from '#app/(site)/heads.ts'
import { pageNumberOrLeave, type Query } from '#app/(site)/page-number.ts'
import { readSectionOrLeave, readSite } from '#app/(site)/reads.ts'
import { SectionPage } from '#components/site/section-page.tsx'
import { sectionPath } from '#domain/urls/paths.ts'

type Props = { params: Promise<{ section: string }>; searchParams: Query }

const read = async ({ params, searchParams }: Props) =>
  readSectionOrLeave((await params).section, await pageNumberOrLeave(searchParams))

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { section, list } = await read(props)
  const description = section.strapline
  return listHead({ path: sectionPath(section.slug), title: section.name, description, page: list.page, hasFeed: true })
}

export default async function Page(props: Props) {
  const { section, list } = await read(props)
  return <SectionPage section={section} list={list} site={readSite()} />
}
