import type { Metadata } from 'next'
import { readGraphContext, readSpeech } from '#app/(site)/heads.ts'
import { pageNumberOrLeave, type Query } from '#app/(site)/page-number.ts'
import { readArticleOrLeave, readBeside, readLiveOrLeave, readOrigin, readSite } from '#app/(site)/reads.ts'
import { readShareImage } from '#app/(site)/share-image.ts'
import { ArticlePage } from '#components/article/article-page.tsx'
import { ReadMark } from '#components/article/read-mark.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { articleGraph } from '#domain/seo/article-graph.ts'
import { articleHead } from '#domain/seo/article-metadata.ts'
import { titleOf } from '#domain/seo/page-metadata.ts'
import { absolute, articlePath, livePagePath } from '#domain/urls/paths.ts'

type Props = { params: Promise<{ slug: string }>; searchParams: Query }

const read = async ({ params, searchParams }: Props) => {
  const article = readArticleOrLeave((await params).slug)
  return { article, live: readLiveOrLeave(article, await pageNumberOrLeave(searchParams)) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { article, live } = await read(props)
  const head = articleHead({
    article,
    site: readSite(),
    origin: readOrigin(),
    image: readShareImage(article),
  })
  const page = live?.page.page ?? 1
  if (page === 1) return head
  const { canonical } = head.alternates
  const isOwn = article.canonicalUrl === null && !live?.page.isOnFirst
  return {
    ...head,
    title: titleOf(readSite(), `${article.headline}, ${readSpeech().words.page(page)}`),
    alternates: { ...head.alternates, canonical: isOwn ? livePagePath(canonical, page) : canonical },
  }
}

export default async function Page(props: Props) {
  const { article, live } = await read(props)
  const site = readSite()
  const isWhole = !live || live.page.page === 1
  return (
    <>
      <ArticlePage
        article={article}
        site={site}
        live={live}
        {...(isWhole ? readBeside(article) : { around: null, writers: [] })}
        url={absolute(readOrigin(), articlePath(article.slug))}
      />
      {site.countsReads && <ReadMark story={article.id} />}
      {isWhole && <JsonLd graph={articleGraph({ article, image: readShareImage(article), ...readGraphContext() })} />}
    </>
  )
}
