import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listHead, readGraphContext, readSpeech } from '#app/(site)/heads.ts'
import { readOpenLists, readSite } from '#app/(site)/reads.ts'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { NewslettersPage } from '#components/site/pages/newsletters-page.tsx'
import { listGraph } from '#domain/seo/list-graph.ts'
import { NEWSLETTERS_PATH } from '#domain/urls/paths.ts'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'

const facts = () => {
  const { lead } = newsletterWordsOf(readSite().language).words
  return { path: NEWSLETTERS_PATH, name: readSpeech().words.newsletters, description: lead }
}

export function generateMetadata(): Metadata {
  const { name: title, ...rest } = facts()
  return listHead({ ...rest, title })
}

export default function Page() {
  const lists = readOpenLists()
  if (lists.length === 0) notFound()
  return (
    <>
      <NewslettersPage lists={lists} site={readSite()} />
      <JsonLd graph={listGraph(facts(), readGraphContext())} />
    </>
  )
}
