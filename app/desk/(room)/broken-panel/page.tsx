import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BrokenPage } from '#components/desk/faults/broken-page.tsx'
import { faultsWords } from '#components/desk/words/faults.ts'
import { env } from '#env.ts'

export const metadata: Metadata = { title: faultsWords.broken.title }

/** Test servers only, which set TEST_PAGES: proves that a panel that throws does not take its page with it. */
export default function Page() {
  if (!env.testPages) notFound()
  return <BrokenPage />
}
