import type { Metadata } from 'next'
import { listHead, readGraphContext } from '#app/(site)/heads.ts'
import { pageNumberOrLeave, type Query } from '#app/(site)/page-number.ts'
import { readNewsletterOrLeave, readSite } from '#app/(site)/reads.ts'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { NewsletterPage } from '#components/site/pages/newsletter-page.tsx'
import type { NewsletterRef } from '#domain/newsletters/reader-views.ts'
import { listGraph } from '#domain/seo/list-graph.ts'
import { editionPath, newsletterPath, NEWSLETTERS_PATH, pagedPath } from '#domain/urls/paths.ts'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'
import { speechIn } from '#domain/words/speech.ts'

type Props = { params: Promise<{ list: string }>; searchParams: Query }

const read = async ({ params, searchParams }: Props) =>
  readNewsletterOrLeave((await params).list, await pageNumberOrLeave(searchParams))

const descriptionOf = ({ description, name, language }: NewsletterRef) =>
  description || newsletterWordsOf(language).words.copy.lettersOf(name, readSite().name)

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { list, page } = await read(props)
  const facts = { title: list.name, description: descriptionOf(list) }
  return listHead({ path: newsletterPath(list.slug), ...facts, page, feed: 'paper' })
}

export default async function Page(props: Props) {
  const newsletter = await read(props)
  const { list, page, editions } = newsletter
  const around = readGraphContext()
  const { language, name, slug } = list
  const { words } = speechIn(around.site, language, around.site.language)
  const way = [{ name: words.newsletters, path: NEWSLETTERS_PATH }]
  const issues = editions.map(({ slug: ofIssue, subject }) => ({ path: editionPath(slug, ofIssue), subject }))
  const facts = { path: pagedPath(newsletterPath(slug), page), name, description: descriptionOf(list), language, way }
  return (
    <>
      <NewsletterPage newsletter={newsletter} site={around.site} />
      <JsonLd graph={listGraph({ ...facts, issues }, around)} />
    </>
  )
}
