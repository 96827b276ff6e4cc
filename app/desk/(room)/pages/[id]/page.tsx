import type { Metadata } from 'next'
import { PageDesk } from '#components/desk/pages/page-desk.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Page') })

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <PageDesk id={(await params).id} />
}
