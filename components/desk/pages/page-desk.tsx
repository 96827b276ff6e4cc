'use client'
import { useQuery } from '@tanstack/react-query'
import { OpenPage } from '#components/desk/pages/open-page.tsx'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { Skeleton } from '#components/desk/parts/feedback/skeleton.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { standingPageQueries } from '#components/desk/queries/standing-page-queries.ts'
import { t } from '#domain/messages/t.ts'

/** The editor of a standing page. It reads the page on mount only; remount to read it again. */
export function PageDesk({ id }: { id: string }) {
  const query = useQuery(standingPageQueries.one(id))
  const page = query.data?.page
  if (page) return <OpenPage key={query.dataUpdatedAt} first={page} onReopen={() => void query.refetch()} />
  return (
    <>
      <Bar title={t('Page')} />
      <ReadingTrouble what={t('The page')} error={query.error} hasOld={false} onRetry={() => void query.refetch()} />
      {query.isPending && (
        <PageBody>
          <Skeleton label={t('Loading the page')} />
        </PageBody>
      )}
    </>
  )
}
