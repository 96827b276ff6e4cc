import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EditionPage } from '#components/desk/newsletters/edition-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Edition') })

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!/^[1-9]\d{0,14}$/.test(id)) notFound()
  return <EditionPage key={id} id={Number(id)} />
}
