import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listHead, readAround, readSpeech } from '#app/(site)/heads.ts'
import { readSite } from '#app/(site)/reads.ts'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { FeedsPage } from '#components/site/feeds-page.tsx'
import { listGraph } from '#domain/seo/list-graph.ts'

export function generateMetadata(): Metadata {
  const { words } = readSpeech()
  return listHead({ path: '/feeds', title: words.feeds, description: words.feedsLead })
}

export default function Page() {
  const site = readSite()
  if (!Object.values(site.feeds).some(Boolean)) notFound()
  const { words } = readSpeech()
  return (
    <>
      <FeedsPage site={site} />
      <JsonLd graph={listGraph({ path: '/feeds', name: words.feeds, description: words.feedsLead }, readAround())} />
    </>
  )
}
