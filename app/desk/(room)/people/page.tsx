import type { Metadata } from 'next'
import { PeoplePage } from '#components/desk/people/people-page.tsx'
import { t } from '#domain/messages/t.ts'
import { env } from '#env.ts'

export const generateMetadata = (): Metadata => ({ title: t('People') })

export default function Page() {
  return <PeoplePage sendsMail={env.smtpUrl !== null} />
}
