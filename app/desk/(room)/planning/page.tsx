import type { Metadata } from 'next'
import { PlanningPage } from '#components/desk/planning/planning-page.tsx'

export const metadata: Metadata = { title: 'Planning · the desk' }

export default function Page() {
  return <PlanningPage />
}
