import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listHead, readSpeech } from '#app/(site)/heads.ts'
import { readSite } from '#app/(site)/reads.ts'
import { OfflinePage } from '#components/site/offline-page.tsx'

export function generateMetadata(): Metadata {
  const { title, text } = readSpeech().words.kept.away
  return listHead({ path: '/offline', title, description: text, isUnlisted: true })
}

/** Nobody goes here: the worker shows it in place of what it cannot fetch. */
export default function Page() {
  const site = readSite()
  return site.offline ? <OfflinePage site={site} /> : notFound()
}
