import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PartsPage } from '#components/desk/parts/examples/parts-page.tsx'
import { partsWords } from '#components/desk/words/parts.ts'
import { env } from '#env.ts'

export const metadata: Metadata = { title: partsWords.examples }

/** Test servers only, which set TEST_PAGES: every part of the desk in every state. */
export default function Page() {
  if (!env.testPages) notFound()
  return <PartsPage />
}
