import type { Metadata } from 'next'
import { SettingsPage } from '#components/desk/settings/settings-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.settings }

export default function Page() {
  return <SettingsPage />
}
