import type { Metadata } from 'next'
import { TrailPage } from '#components/desk/audit-log/trail-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Audit log') })

export default async function Page({ searchParams }: PageProps<'/desk/events'>) {
  const { article } = await searchParams
  return <TrailPage article={typeof article === 'string' && /^[1-9]\d{0,14}$/.test(article) ? article : ''} />
}
