import type { Metadata } from 'next'
import { readAround } from '#app/(site)/heads.ts'
import { readArticleOrLeave, readNext, readOrigin, readRelated, readSite } from '#app/(site)/reads.ts'
import { ArticlePage } from '#components/article/article-page.tsx'
import { SaveScript } from '#components/article/save-button.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { articleGraph } from '#domain/seo/article-graph.ts'
import { articleHead } from '#domain/seo/article-head.ts'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  return articleHead({ article: readArticleOrLeave(slug), site: readSite(), origin: readOrigin() })
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const article = readArticleOrLeave(slug)
  const site = readSite()
  return (
    <>
      <ArticlePage article={article} site={site} related={readRelated(article)} next={readNext(article)} />
      {site.offline && <SaveScript />}
      <JsonLd graph={articleGraph({ article, ...readAround() })} />
    </>
  )
}
