import type { Metadata } from 'next'
import { AccountPage } from '#components/desk/account/account-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.account }

export default function Page() {
  return <AccountPage />
}
