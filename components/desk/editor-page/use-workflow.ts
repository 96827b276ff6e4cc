import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { editorPageWords as words } from '#components/desk/words/editor-page.ts'

export const sentence = (error: unknown) => (error instanceof ApiProblem ? error.title : words.errors.unknown)

/** Workflow actions without public effect. Each saves pending edits first and resolves with whether it succeeded. */
export function useWorkflow(desk: StoryDeskState) {
  const { runner } = desk.saving
  const move = async (method: 'POST' | 'DELETE', path: 'submission' | 'publication', body: object, done: string) => {
    try {
      if (!(await runner.settle())) {
        toast.error(words.errors.unsaved)
        return false
      }
      await api.send(method, `/api/articles/${runner.place.id}/${path}`, body)
      await desk.refresh().catch(() => undefined)
      toast.success(done)
      return true
    } catch (error) {
      toast.error(words.errors.notMoved(sentence(error)))
      return false
    }
  }
  return {
    submit: () => move('POST', 'submission', {}, words.done.submitted),
    sendBack: (comment: string) => move('DELETE', 'submission', comment === '' ? {} : { comment }, words.done.sentBack),
    unschedule: () => move('DELETE', 'publication', {}, words.done.unscheduled),
  }
}
