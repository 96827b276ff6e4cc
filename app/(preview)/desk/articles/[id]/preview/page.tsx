import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { actorOf } from '#app/api/session.ts'
import { ArticlePage } from '#components/article/article-page.tsx'
import { reader } from '#db/live.ts'
import { articlePreview } from '#db/queries/article-preview.ts'
import { deskArticle } from '#db/queries/desk-article.ts'
import { nextInSection } from '#db/queries/next-in-section.ts'
import { related } from '#db/queries/related.ts'
import { site } from '#db/queries/site.ts'
import { can } from '#domain/permissions/can.ts'

export const metadata: Metadata = { title: 'Preview: not public' }
const RELATED = 4

/** The working copy as its page would look. A story that this person may not read is not there. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const actor = await actorOf(await headers())
  if (!actor) redirect('/desk/sign-in')
  const id = Number((await params).id)
  const db = reader()
  const draft = Number.isSafeInteger(id) ? deskArticle(db, { id }) : null
  const article = draft && can(actor, 'article.read', draft) ? articlePreview(db, { id }) : null
  if (!article) notFound()
  return (
    <>
      <aside className="preview-bar" aria-label="Preview">
        <b>Preview: not public</b>
        <a href={`/desk/articles/${id}`}>Back to the text</a>
      </aside>
      <ArticlePage
        article={article}
        site={site(db)}
        related={related(db, { article, limit: RELATED })}
        next={nextInSection(db, { article })}
      />
    </>
  )
}
