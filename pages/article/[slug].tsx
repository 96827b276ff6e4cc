import type { ComponentProps } from 'react'
import { speechOf } from '#app/(site)/heads.ts'
import { type Around, pageOf } from '#app/(site)/page-of.ts'
import { readArticle, readNext, readRelated } from '#app/(site)/reads.ts'
import { ArticlePage } from '#components/article/article-page.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { articleGraph } from '#domain/seo/article-graph.ts'
import { articleHead } from '#domain/seo/article-head.ts'
import { env } from '#env.ts'

export const getServerSideProps = pageOf(({ one }, site) => {
  const article = readArticle(one('slug'))
  if (!article) return null
  const origin = env.siteUrl
  return {
    article,
    related: readRelated(article),
    next: readNext(article),
    graph: articleGraph({ article, site, origin, home: speechOf(site).words.home }),
    head: articleHead({ article, site, origin }),
  }
})

type Props = Around & Required<ComponentProps<typeof ArticlePage>> & { graph: object }

export default function Page({ article, site, related, next, graph }: Props) {
  return (
    <>
      <ArticlePage article={article} site={site} related={related} next={next} />
      <JsonLd graph={graph} />
    </>
  )
}
