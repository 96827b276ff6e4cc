import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RecallPage } from '#components/desk/recalls/recall-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Recall') })

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!/^[1-9]\d{0,14}$/.test(id)) notFound()
  return <RecallPage key={id} id={Number(id)} />
}
