import type { Metadata } from 'next'
import { AccountPage } from '#components/desk/account/account-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Your account') })

export default function Page() {
  return <AccountPage />
}
