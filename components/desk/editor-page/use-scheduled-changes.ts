import { useEffect, useEffectEvent } from 'react'
import { api } from '#components/desk/api.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

type Counted = { id: number | string; version: number; isScheduled: boolean; countedAt: number }

/**
 * Counts the changes that the scheduled version does not have again after each save. The server counts them, because
 * it alone has the scheduled text; `countedAt` is the version that came with a count.
 */
export function useScheduledChanges(
  { id, version, isScheduled, countedAt }: Counted,
  onCount: (changesNotScheduled: number) => void,
): void {
  const counted = useEffectEvent(onCount)
  useEffect(() => {
    if (!isScheduled || version === countedAt) return
    let isOver = false
    api
      .get<{ article: DeskArticle }>(`/api/articles/${id}`)
      .then(({ article }) => isOver || counted(article.changesNotScheduled))
      // Without an answer the former count stays; the next save asks again.
      .catch(() => undefined)
    return () => {
      isOver = true
    }
  }, [id, version, isScheduled, countedAt])
}
