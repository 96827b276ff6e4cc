import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listHead, readSpeech } from '#app/(site)/heads.ts'
import { readSite } from '#app/(site)/reads.ts'
import { SavedPage } from '#components/site/pages/saved-page.tsx'

export function generateMetadata(): Metadata {
  const { saved, savedLead } = readSpeech().words.kept
  return listHead({ path: '/saved', title: saved, description: savedLead, isUnlisted: true })
}

export default function Page() {
  const site = readSite()
  return site.offline ? <SavedPage site={site} /> : notFound()
}
