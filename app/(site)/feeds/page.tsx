import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listHead, readSpeech } from '#app/(site)/heads.ts'
import { readSite } from '#app/(site)/reads.ts'
import { FeedsPage } from '#components/site/feeds-page.tsx'

export function generateMetadata(): Metadata {
  const { words } = readSpeech()
  return listHead({ path: '/feeds', title: words.feeds, description: words.feedsLead })
}

export default function Page() {
  const site = readSite()
  return Object.values(site.feeds).some(Boolean) ? <FeedsPage site={site} /> : notFound()
}
