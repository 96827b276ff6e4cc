import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listHead, readGraphContext, readSpeech } from '#app/(site)/heads.ts'
import { readFedLists, readOrigin, readSite } from '#app/(site)/reads.ts'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { FeedsPage } from '#components/site/pages/feeds-page.tsx'
import { listGraph } from '#domain/seo/list-graph.ts'
import { feedGroups } from '#domain/syndication/feed-groups.ts'
import { absolute, FEEDS_FILE_PATH } from '#domain/urls/paths.ts'

export function generateMetadata(): Metadata {
  const { words } = readSpeech()
  const head = listHead({ path: '/feeds', title: words.feeds, description: words.feedsLead })
  const file = { 'text/x-opml': [{ url: absolute(readOrigin(), FEEDS_FILE_PATH), title: words.allFeeds }] }
  return { ...head, alternates: { ...head.alternates, types: { ...head.alternates?.types, ...file } } }
}

export default function Page() {
  const site = readSite()
  const speech = readSpeech()
  const groups = feedGroups(site, readFedLists(), speech)
  if (groups.length === 0) notFound()
  const { words } = speech
  return (
    <>
      <FeedsPage groups={groups} site={site} />
      <JsonLd
        graph={listGraph({ path: '/feeds', name: words.feeds, description: words.feedsLead }, readGraphContext())}
      />
    </>
  )
}
