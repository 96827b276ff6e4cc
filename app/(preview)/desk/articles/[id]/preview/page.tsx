import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { StoryPreview } from '#app/(preview)/story-preview.tsx'
import type { Query } from '#app/(site)/page-number.ts'
import { actorOf } from '#app/api/auth/session.ts'
import { reader } from '#db/engine/connections.ts'
import { articlePreview } from '#db/queries/article/article-preview.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { can } from '#domain/permissions/can.ts'

export const metadata: Metadata = { title: 'Preview: not public' }

type Props = { params: Promise<{ id: string }>; searchParams: Query }

/** Renders the working copy as its public page. Responds 404 if this person may not read the story. */
export default async function Page({ params, searchParams }: Props) {
  const actor = await actorOf(await headers())
  if (!actor) redirect('/desk/sign-in')
  const id = Number((await params).id)
  const db = reader()
  const draft = Number.isSafeInteger(id) ? deskArticle(db, { id }) : null
  const article = draft && can(actor, 'article.read', draft) ? articlePreview(db, { id }) : null
  if (!article) notFound()
  return (
    <StoryPreview
      article={article}
      path={`/desk/articles/${id}/preview`}
      searchParams={searchParams}
      bar={
        <aside className="preview-bar" aria-label="Preview">
          <b>Preview: not public</b>
          <a href={`/desk/articles/${id}`}>Back to the text</a>
        </aside>
      }
    />
  )
}
