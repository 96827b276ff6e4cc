import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PreviewsPage } from '#components/desk/previews/previews-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.previews }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!/^[1-9]\d{0,14}$/.test(id)) notFound()
  return <PreviewsPage key={id} id={Number(id)} />
}
