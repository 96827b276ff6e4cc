import { useState } from 'react'
import { toast } from 'sonner'
import { api, problemOf } from '#components/desk/api.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

/** Saves the pending edits of a live story and publishes them at once as an update, without confirmation. */
export function usePutOut({ story, saving, refresh }: StoryDeskState) {
  const [isBusy, setBusy] = useState(false)
  /** Time of the last publication, ms UTC. */
  const [outAt, setOutAt] = useState<number | null>(null)
  const putOut = async (): Promise<boolean> => {
    if (isBusy) return false
    setBusy(true)
    try {
      if (!(await saving.runner.settle())) {
        toast.error('Nothing went out: your last words could not be saved. The strip above the text says why.')
        return false
      }
      const { version } = saving.runner.snapshot().state
      await api.send('POST', `/api/articles/${story.id}/publication`, { version, kind: 'update' })
      setOutAt(Date.now())
      await refresh().catch(() => undefined)
      return true
    } catch (thrown) {
      const error = problemOf(thrown)
      if (error.code === 'changed-meanwhile') saving.runner.conflictWith(error.body.theirs as DeskArticle)
      toast.error(error.status === 0 ? 'The server did not answer. Put it out again: it goes out once.' : error.title)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { putOut, isBusy, outAt }
}
