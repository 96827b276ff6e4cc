import type { Metadata } from 'next'
import { FilesPage } from '#components/desk/media/files/files-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Files') })

export default function Page() {
  return <FilesPage />
}
