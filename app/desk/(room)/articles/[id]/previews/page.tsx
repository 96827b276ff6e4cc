import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PreviewsPage } from '#components/desk/previews/previews-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Previews') })

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!/^[1-9]\d{0,14}$/.test(id)) notFound()
  return <PreviewsPage key={id} id={Number(id)} />
}
