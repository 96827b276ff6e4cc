import type { Metadata } from 'next'
import { SettingsPage } from '#components/desk/settings/settings-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Settings') })

export default function Page() {
  return <SettingsPage />
}
