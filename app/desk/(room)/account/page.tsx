import type { Metadata } from 'next'
import { AccountPage } from '#components/desk/account/account-page.tsx'

export const metadata: Metadata = { title: 'Your account · the desk' }

export default function Page() {
  return <AccountPage />
}
