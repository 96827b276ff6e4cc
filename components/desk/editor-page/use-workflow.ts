import { toast } from 'sonner'
import { api, problemOf } from '#components/desk/api.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { warnNotNotified } from '#components/desk/notes/use-notes.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { DeskArticle, PersonRef } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'

type Method = 'POST' | 'PUT' | 'DELETE'
type Path = 'submission' | 'recall' | 'publication'

/** Workflow actions without a text of their own for readers. Each saves pending edits first and resolves with whether it succeeded. */
export function useWorkflow(desk: StoryDeskState) {
  const { runner } = desk.saving
  const { said } = useNewsroom()
  const move = async (method: Method, path: Path, done: string, body: () => object = () => ({})) => {
    try {
      if (!(await runner.settle())) {
        toast.error(
          t('Your latest changes could not be saved, so the story was not moved. The banner above the text says why.'),
        )
        return false
      }
      const address = `/api/articles/${runner.place.id}/${path}`
      warnNotNotified((await api.send<{ notTold?: PersonRef[] } | null>(method, address, body())) ?? {})
      await desk.refresh().catch(() => undefined)
      toast.success(done)
      return true
    } catch (thrown) {
      const error = problemOf(thrown)
      if (error.code === 'changed-meanwhile') runner.conflictWith(error.body.theirs as DeskArticle)
      toast.error(t('Nothing was changed. {why}', { why: error.title }))
      return false
    }
  }
  return {
    submit: () => move('POST', 'submission', t('Submitted for review.')),
    recall: () => move('POST', 'recall', t('Taken back. The story is a draft again.')),
    sendBack: (comment: string) =>
      move('DELETE', 'submission', t('Sent back to the writer.'), () => (comment ? { comment } : {})),
    undoPublication: () =>
      move('DELETE', 'publication', t('The story is a draft again. Readers find nothing at its address.'), () => ({
        undo: true,
      })),
    unschedule: () => move('DELETE', 'publication', t('Unscheduled. The story is a draft again.')),
    /** Replaces the scheduled text by the working copy, at the same time. The version is that of the last save. */
    renew: () =>
      move(
        'PUT',
        'publication',
        t('The latest changes go out too, {time}.', { time: said(desk.story.dueAt ?? 0) }),
        () => ({
          version: runner.snapshot().state.version,
        }),
      ),
  }
}
