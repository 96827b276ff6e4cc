import type { Metadata } from 'next'
import { PlanningPage } from '#components/desk/planning/planning-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.planning }

export default function Page() {
  return <PlanningPage />
}
