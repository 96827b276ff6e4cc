import type { Metadata } from 'next'
import { readSpeech } from '#app/(site)/heads.ts'
import { readOrigin, readSite } from '#app/(site)/reads.ts'
import { readStatusCodeOrLeave } from '#app/(site)/status/status-code.ts'
import { EmbedStatus } from '#components/embed/embed-status.tsx'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: readSpeech().words.status[readStatusCodeOrLeave((await params).code)].title }
}

export default async function Page({ params }: Props) {
  return <EmbedStatus code={readStatusCodeOrLeave((await params).code)} site={readSite()} origin={readOrigin()} />
}
