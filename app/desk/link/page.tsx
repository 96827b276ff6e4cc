import type { Metadata } from 'next'
import { LinkPage } from '#components/desk/sign-in/link-page.tsx'
import { reader } from '#db/engine/connections.ts'
import { site } from '#db/queries/settings/site.ts'

export const metadata: Metadata = { title: 'Your link · the desk', referrer: 'no-referrer' }

export default function Page() {
  return <LinkPage paper={site(reader()).name} />
}
