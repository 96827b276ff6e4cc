import type { Metadata } from 'next'
import { MediaPage } from '#components/desk/media/library/media-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Pictures') })

export default function Page() {
  return <MediaPage />
}
