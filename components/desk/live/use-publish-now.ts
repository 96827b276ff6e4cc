import { useState } from 'react'
import { toast } from 'sonner'
import { api, problemOf } from '#components/desk/api.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'

/** Saves the pending edits of a live story and publishes them at once as an update, without confirmation. */
export function usePublishNow({ story, saving, refresh }: StoryDeskState) {
  const [isBusy, setBusy] = useState(false)
  /** Time of the last publication, ms UTC. */
  const [publishedAt, setPublishedAt] = useState<number | null>(null)
  const publish = async (): Promise<boolean> => {
    if (isBusy) return false
    setBusy(true)
    try {
      if (!(await saving.runner.settle())) {
        toast.error(
          t('Nothing was published: your latest changes could not be saved. The banner above the text says why.'),
        )
        return false
      }
      const { version } = saving.runner.snapshot().state
      await api.send('POST', `/api/articles/${story.id}/publication`, { version, kind: 'update' })
      setPublishedAt(Date.now())
      await refresh().catch(() => undefined)
      return true
    } catch (thrown) {
      const error = problemOf(thrown)
      if (error.code === 'changed-meanwhile') saving.runner.conflictWith(error.body.theirs as DeskArticle)
      toast.error(
        error.status === 0
          ? t('The server did not answer. Publish again: the update is published only once.')
          : error.title,
      )
      return false
    } finally {
      setBusy(false)
    }
  }
  return { publish, isBusy, publishedAt }
}
