import type { Metadata } from 'next'
import { TopicsPage } from '#components/desk/taxonomy/topics-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Topics') })

export default function Page() {
  return <TopicsPage />
}
