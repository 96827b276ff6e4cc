import type { Metadata } from 'next'
import { StoriesPage } from '#components/desk/story-list/stories-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Stories') })

export default function Page() {
  return <StoriesPage />
}
