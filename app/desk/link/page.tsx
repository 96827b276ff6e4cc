import type { Metadata } from 'next'
import { LinkPage } from '#components/desk/sign-in/link-page.tsx'
import { reader } from '#db/engine/connections.ts'
import { site } from '#db/queries/settings/site.ts'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Your link'), referrer: 'no-referrer' })

export default function Page() {
  return <LinkPage paper={site(reader()).name} />
}
