import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PartsPage } from '#components/desk/parts/examples/parts-page.tsx'
import { t } from '#domain/messages/t.ts'
import { env } from '#env.ts'

export const generateMetadata = (): Metadata => ({ title: t('Parts of the desk') })

/** Test servers only, which set TEST_PAGES: every part of the desk in every state. */
export default function Page() {
  if (!env.testPages) notFound()
  return <PartsPage />
}
