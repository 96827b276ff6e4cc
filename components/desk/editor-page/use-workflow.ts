import { toast } from 'sonner'
import { ApiProblem, api, problemOf } from '#components/desk/api.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { warnNotNotified } from '#components/desk/notes/use-notes.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { editorPageWords as words } from '#components/desk/words/editor-page.ts'
import type { DeskArticle, PersonRef } from '#domain/article/desk-views.ts'

export const sentence = (error: unknown) => (error instanceof ApiProblem ? error.title : words.errors.unknown)

/** Workflow actions without a text of their own for readers. Each saves pending edits first and resolves with whether it succeeded. */
export function useWorkflow(desk: StoryDeskState) {
  const { runner } = desk.saving
  const { said } = useNewsroom()
  const move = async (
    method: 'POST' | 'PUT' | 'DELETE',
    path: 'submission' | 'recall' | 'publication',
    body: () => object,
    done: string,
  ) => {
    try {
      if (!(await runner.settle())) {
        toast.error(words.errors.unsaved)
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
      toast.error(words.errors.notMoved(sentence(error)))
      return false
    }
  }
  return {
    submit: () => move('POST', 'submission', () => ({}), words.done.submitted),
    recall: () => move('POST', 'recall', () => ({}), words.done.recalled),
    sendBack: (comment: string) =>
      move('DELETE', 'submission', () => (comment === '' ? {} : { comment }), words.done.sentBack),
    undoPublication: () => move('DELETE', 'publication', () => ({ undo: true }), words.done.backToDraft),
    unschedule: () => move('DELETE', 'publication', () => ({}), words.done.unscheduled),
    /** Replaces the scheduled text by the working copy, at the same time. The version is that of the last save. */
    renew: () =>
      move(
        'PUT',
        'publication',
        () => ({ version: runner.snapshot().state.version }),
        words.done.renewed(said(desk.story.dueAt ?? 0)),
      ),
  }
}
