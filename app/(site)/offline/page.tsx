import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listHead, readSpeech } from '#app/(site)/heads.ts'
import { readSite } from '#app/(site)/reads.ts'
import { OfflinePage } from '#components/site/pages/offline-page.tsx'

export function generateMetadata(): Metadata {
  const { title, text } = readSpeech().words.kept.away
  return listHead({ path: '/offline', title, description: text, isUnlisted: true })
}

/** Offline fallback: the service worker shows it in place of a page that it cannot fetch. Nothing links here. */
export default function Page() {
  const site = readSite()
  return site.offline ? <OfflinePage site={site} /> : notFound()
}
