import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NewsletterPage } from '#components/desk/newsletters/list-screens.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Newsletter') })

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!/^[1-9]\d{0,14}$/.test(id)) notFound()
  return <NewsletterPage key={id} id={Number(id)} />
}
