import type { Metadata } from 'next'
import { LinkPage } from '#components/desk/sign-in/link-page.tsx'
import { reader } from '#db/engine/connections.ts'
import { site } from '#db/queries/settings/site.ts'
import { msg } from '#domain/messages/t.ts'

export const metadata: Metadata = { title: msg('Your link'), referrer: 'no-referrer' }

export default function Page() {
  return <LinkPage paper={site(reader()).name} />
}
