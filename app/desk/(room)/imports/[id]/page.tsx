import type { Metadata } from 'next'
import { ImportPage } from '#components/desk/imports/open-import.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Import') })

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <ImportPage id={(await params).id} />
}
