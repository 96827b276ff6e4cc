import type { Metadata } from 'next'
import { ConflictsPage } from '#components/desk/import-conflicts/conflicts-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Changed here and in an import') })

export default function Page() {
  return <ConflictsPage />
}
