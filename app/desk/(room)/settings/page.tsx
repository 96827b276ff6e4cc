import type { Metadata } from 'next'
import { SettingsPage } from '#components/desk/settings/settings-page.tsx'

export const metadata: Metadata = { title: 'Settings · the desk' }

export default function Page() {
  return <SettingsPage />
}
