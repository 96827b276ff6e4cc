import type { Metadata } from 'next'
import { TrailPage } from '#components/desk/audit-log/trail-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.auditLog }

export default async function Page({ searchParams }: PageProps<'/desk/events'>) {
  const { article } = await searchParams
  return <TrailPage article={typeof article === 'string' && /^[1-9]\d{0,14}$/.test(article) ? article : ''} />
}
