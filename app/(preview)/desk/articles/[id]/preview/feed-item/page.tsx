import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { actorOf } from '#app/api/auth/session.ts'
import { FeedItemPreview } from '#components/article/feed-item-preview.tsx'
import { reader } from '#db/engine/connections.ts'
import { articlePreview } from '#db/queries/article/article-preview.ts'
import { mayReadArticle } from '#db/queries/article/may-read-article.ts'
import { site } from '#db/queries/settings/site.ts'
import { itemContent } from '#domain/syndication/item-content.ts'
import { articlePath } from '#domain/urls/paths.ts'
import { env } from '#env.ts'

export const metadata: Metadata = { title: 'Preview of the feed item: not public' }

/** Renders the working copy as the item of a feed. Responds 404 if this person may not read the story. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const actor = await actorOf(await headers())
  if (!actor) redirect('/desk/sign-in')
  const id = Number((await params).id)
  const db = reader()
  const article = Number.isSafeInteger(id) && mayReadArticle(db, actor, id) ? articlePreview(db, { id }) : null
  if (!article) notFound()
  const item = { ...article, feedId: null, path: articlePath(article.slug) }
  return <FeedItemPreview article={article} site={site(db)} content={itemContent(item, env.siteUrl)} />
}
