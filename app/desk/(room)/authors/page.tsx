import type { Metadata } from 'next'
import { AuthorsPage } from '#components/desk/taxonomy/authors-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Bylines') })

export default function Page() {
  return <AuthorsPage />
}
