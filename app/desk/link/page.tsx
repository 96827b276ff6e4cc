import type { Metadata } from 'next'
import { LinkPage } from '#components/desk/sign-in/link-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'
import { reader } from '#db/engine/connections.ts'
import { site } from '#db/queries/settings/site.ts'

export const metadata: Metadata = { title: pageTitles.link, referrer: 'no-referrer' }

export default function Page() {
  return <LinkPage paper={site(reader()).name} />
}
