import type { Metadata } from 'next'
import { listHead, readGraphContext } from '#app/(site)/heads.ts'
import { pageNumberOrLeave, type Query } from '#app/(site)/page-number.ts'
import { readAuthorOrLeave } from '#app/(site)/reads.ts'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { AuthorPage } from '#components/site/pages/author-page.tsx'
import { profileGraph } from '#domain/seo/profile-graph.ts'
import { authorPath } from '#domain/urls/paths.ts'

type Props = { params: Promise<{ author: string }>; searchParams: Query }

const read = async ({ params, searchParams }: Props) =>
  readAuthorOrLeave((await params).author, await pageNumberOrLeave(searchParams))

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { author, list } = await read(props)
  const { slug, name, bio } = author
  return listHead({ path: authorPath(slug), title: name, description: bio, page: list.page, feed: 'authors' })
}

export default async function Page(props: Props) {
  const { author, list } = await read(props)
  const around = readGraphContext()
  return (
    <>
      <AuthorPage author={author} list={list} site={around.site} />
      <JsonLd graph={profileGraph({ author, stories: list.items }, around)} />
    </>
  )
}
