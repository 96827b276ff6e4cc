import type { Metadata } from 'next'
import { listHead } from '#app/(site)/heads.ts'
import { readRequestsOrLeave, readSite } from '#app/(site)/reads.ts'
import { RequestsPage } from '#components/site/pages/requests-page.tsx'
import { REQUESTS_PATH } from '#domain/urls/paths.ts'
import { requestWordsOf } from '#domain/words/requests/request-words.ts'

export function generateMetadata(): Metadata {
  const { title, lead } = requestWordsOf(readSite().language).words
  return listHead({ path: REQUESTS_PATH, title, description: lead })
}

export default function Page() {
  return <RequestsPage years={readRequestsOrLeave()} site={readSite()} />
}
