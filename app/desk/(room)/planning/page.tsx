import type { Metadata } from 'next'
import { PlanningPage } from '#components/desk/planning/planning-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Planning') })

export default function Page() {
  return <PlanningPage />
}
