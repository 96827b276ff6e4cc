import type { Metadata } from 'next'
import '#app/(site)/ranked.css'
import { listHead, readGraphContext } from '#app/(site)/heads.ts'
import { pageNumberOrLeave, type Query } from '#app/(site)/page-number.ts'
import { readBanner, readRootOrLeave, readSite, readTakesRequests } from '#app/(site)/reads.ts'
import { readSectionCard } from '#app/(site)/share-image.ts'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { SectionPage } from '#components/site/pages/section-page.tsx'
import { StandingPage } from '#components/site/pages/standing-page.tsx'
import { pageGraph } from '#domain/seo/page-graph.ts'
import { sectionGraph } from '#domain/seo/section-graph.ts'
import { pagePath, sectionPath } from '#domain/urls/paths.ts'

type Props = { params: Promise<{ section: string }>; searchParams: Query }

const read = async ({ params, searchParams }: Props) =>
  readRootOrLeave((await params).section, await pageNumberOrLeave(searchParams))

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props)
  if (found.standing) {
    const { slug, title, standfirst } = found.standing
    return listHead({ path: pagePath(slug), title, description: standfirst || `${title} – ${readSite().name}` })
  }
  const { section, list } = found
  return listHead({
    path: sectionPath(section.slug),
    title: section.name,
    description: section.strapline,
    page: list.page,
    image: readSectionCard(section),
    feed: 'sections',
  })
}

export default async function Page(props: Props) {
  const found = await read(props)
  const around = readGraphContext()
  const { site } = around
  if (!found.standing) {
    return (
      <>
        <SectionPage {...found} site={site} banner={found.list.page === 1 ? readBanner() : undefined} />
        <JsonLd graph={sectionGraph(found, around)} />
      </>
    )
  }
  return (
    <>
      <StandingPage page={found.standing} site={site} takesRequests={readTakesRequests()} />
      <JsonLd graph={pageGraph({ page: found.standing, ...around })} />
    </>
  )
}
