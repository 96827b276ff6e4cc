import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BrokenPage } from '#components/desk/faults/broken-page.tsx'
import { t } from '#domain/messages/t.ts'
import { env } from '#env.ts'

export const generateMetadata = (): Metadata => ({ title: t('A broken panel') })

/** Test servers only, which set TEST_PAGES: proves that a panel that throws does not take its page with it. */
export default function Page() {
  if (!env.testPages) notFound()
  return <BrokenPage />
}
