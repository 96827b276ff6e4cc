import type { Metadata } from 'next'
import { FrontDesk } from '#components/desk/front/front-desk.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Front') })

export default function Page() {
  return <FrontDesk />
}
