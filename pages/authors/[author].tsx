import type { ComponentProps } from 'react'
import { listHead, speechOf } from '#app/(site)/heads.ts'
import { type Around, pageOf } from '#app/(site)/page-of.ts'
import { readAuthor } from '#app/(site)/reads.ts'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { AuthorPage } from '#components/site/author-page.tsx'
import { profileGraph } from '#domain/seo/profile-graph.ts'
import { authorPath } from '#domain/urls/paths.ts'
import { env } from '#env.ts'

export const getServerSideProps = pageOf(({ one, page }, site) => {
  const found = readAuthor({ slug: one('author'), page })
  if (!found) return null
  const { author, list } = found
  const facts = { path: authorPath(author.slug), title: author.name, description: author.bio }
  return {
    author,
    list,
    graph: profileGraph({ author, site, origin: env.siteUrl, home: speechOf(site).words.home }),
    head: listHead(site, { ...facts, page: list.page, hasFeed: true }),
  }
})

type Props = Around & ComponentProps<typeof AuthorPage> & { graph: object }

export default function Page({ author, list, site, graph }: Props) {
  return (
    <>
      <AuthorPage author={author} list={list} site={site} />
      <JsonLd graph={graph} />
    </>
  )
}
