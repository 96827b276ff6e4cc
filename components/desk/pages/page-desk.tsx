'use client'
import { useQuery } from '@tanstack/react-query'
import { LoaderCircle } from 'lucide-react'
import { api } from '#components/desk/api.ts'
import { OpenPage } from '#components/desk/pages/open-page.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { pagesWords as words } from '#components/desk/words/pages.ts'
import type { DeskPageCopy } from '#domain/paper/page-fields.ts'

/** The editor of a standing page. It reads the page on mount only; remount to read it again. */
export function PageDesk({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ['page', id],
    queryFn: () => api.get<{ page: DeskPageCopy }>(`/api/pages/${id}`),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })
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
