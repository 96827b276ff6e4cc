import type { Metadata } from 'next'
import { PreviewPage } from '#components/desk/backups/preview-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Restore a backup') })

export default async function Page({ params }: PageProps<'/desk/backups/[id]'>) {
  return <PreviewPage id={(await params).id} />
}
