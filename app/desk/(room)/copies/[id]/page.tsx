import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HousePage } from '#components/desk/copies/copies-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('House') })

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!/^[1-9]\d{0,14}$/.test(id)) notFound()
  return <HousePage key={id} id={Number(id)} />
}
