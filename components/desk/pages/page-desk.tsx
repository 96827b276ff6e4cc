'use client'
import { useQuery } from '@tanstack/react-query'
import { OpenPage } from '#components/desk/pages/open-page.tsx'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageReading } from '#components/desk/parts/page-reading.tsx'
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
      <PageReading what={t('The page')} of={query} loading={t('Loading the page')} />
    </>
  )
}
