import type { Metadata } from 'next'
import { readRepublishOrLeave, readSite } from '#app/(site)/reads.ts'
import { RepublishPage } from '#components/site/pages/republish-page.tsx'
import { titleOf } from '#domain/seo/page-metadata.ts'
import { republishWordsOf } from '#domain/words/republish/republish-words-of.ts'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = readRepublishOrLeave((await params).slug)
  const { words } = republishWordsOf(readSite().language)
  return { title: titleOf(readSite(), words.title(article.headline)), robots: { index: false, follow: true } }
}

export default async function Page({ params }: Props) {
  return <RepublishPage {...readRepublishOrLeave((await params).slug)} site={readSite()} />
}
