import type { Metadata } from 'next'
import { readArticleOrLeave, readOrigin, readSite } from '#app/(site)/reads.ts'
import { EmbedCard } from '#components/embed/embed-card.tsx'
import { absolute, articlePath } from '#domain/urls/paths.ts'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { headline, slug } = readArticleOrLeave((await params).slug)
  return { title: headline, alternates: { canonical: absolute(readOrigin(), articlePath(slug)) } }
}

export default async function Page({ params }: Props) {
  return <EmbedCard article={readArticleOrLeave((await params).slug)} site={readSite()} origin={readOrigin()} />
}
