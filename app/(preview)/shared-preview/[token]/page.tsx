import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StoryPreview } from '#app/(preview)/story-preview.tsx'
import type { Query } from '#app/(site)/page-number.ts'
import { reader } from '#db/engine/connections.ts'
import { articlePreview } from '#db/queries/article/article-preview.ts'
import { openPreview } from '#db/queries/article/open-preview.ts'
import { site } from '#db/queries/settings/site.ts'
import { previewTokenIn, sharedPreviewPath } from '#domain/urls/shared-preview.ts'
import { sharedPreviewWords } from '#domain/words/shared-preview.ts'

type Props = { params: Promise<{ token: string }>; searchParams: Query }

/** The title names no story, because whoever pastes the link somewhere shows it. */
export function generateMetadata(): Metadata {
  const { bar } = sharedPreviewWords(site(reader()).language)
  return { title: bar, referrer: 'no-referrer' }
}

/**
 * Renders the working copy for whoever has an open link, signed in or not. The front asks the same before, so that a
 * link that has ended does not reach this process.
 */
export default async function Page({ params, searchParams }: Props) {
  const { token } = await params
  const path = sharedPreviewPath(token)
  const db = reader()
  const open = previewTokenIn(path) === null ? null : openPreview(db, token, Date.now())
  const article = open && articlePreview(db, { id: open.article })
  if (!article) notFound()
  const words = sharedPreviewWords(site(db).language)
  return (
    <StoryPreview
      article={article}
      path={path}
      searchParams={searchParams}
      bar={
        <aside className="preview-bar" aria-label={words.bar} lang={words.language} dir={words.direction}>
          <b>{words.bar}</b>
        </aside>
      }
    />
  )
}
