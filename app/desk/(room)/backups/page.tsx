import type { Metadata } from 'next'
import { BackupsPage } from '#components/desk/backups/backups-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Backups') })

export default function Page() {
  return <BackupsPage />
}
