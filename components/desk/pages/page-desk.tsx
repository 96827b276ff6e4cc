'use client'
import { useQuery } from '@tanstack/react-query'
import { LoaderCircle } from 'lucide-react'
import { OpenPage } from '#components/desk/pages/open-page.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { standingPageQueries } from '#components/desk/queries/standing-page-queries.ts'
import { pagesWords as words } from '#components/desk/words/pages.ts'

/** The editor of a standing page. It reads the page on mount only; remount to read it again. */
export function PageDesk({ id }: { id: string }) {
  const query = useQuery(standingPageQueries.one(id))
  const page = query.data?.page
  if (page) return <OpenPage key={query.dataUpdatedAt} first={page} onReopen={() => void query.refetch()} />
  return (
    <>
      <div className="bar">
        <h1>{words.editor.loadingTitle}</h1>
      </div>
      {query.isPending && (
        <p className="hint body">
          <LoaderCircle className="i" aria-hidden="true" /> {words.loading.page}
        </p>
      )}
      <ReadingTrouble what={words.what.page} error={query.error} hasOld={false} onRetry={() => void query.refetch()} />
    </>
  )
}
