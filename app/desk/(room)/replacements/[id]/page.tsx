import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReplacementPage } from '#components/desk/names/replacement-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Replacement') })

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!/^[1-9]\d{0,14}$/.test(id)) notFound()
  return <ReplacementPage key={id} id={Number(id)} />
}
