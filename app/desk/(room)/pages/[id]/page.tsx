import type { Metadata } from 'next'
import { PageDesk } from '#components/desk/pages/page-desk.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.page }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <PageDesk id={(await params).id} />
}
