import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'

export const sentence = (error: unknown) => (error instanceof ApiProblem ? error.title : 'Try again in a moment.')

/** Workflow actions without public effect. Each saves pending edits first and resolves with whether it succeeded. */
export function useWorkflow(desk: StoryDeskState) {
  const { runner } = desk.saving
  const move = async (method: 'POST' | 'DELETE', path: 'submission' | 'publication', body: object, done: string) => {
    try {
      if (!(await runner.settle())) {
        toast.error('Your last words could not be saved, so nothing was moved. The strip over the text says why.')
        return false
      }
      await api.send(method, `/api/articles/${runner.place.id}/${path}`, body)
      await desk.refresh().catch(() => undefined)
      toast.success(done)
      return true
    } catch (error) {
      toast.error(`Nothing was moved. ${sentence(error)}`)
      return false
    }
  }
  return {
    submit: () => move('POST', 'submission', {}, 'It waits for an editor.'),
    sendBack: (comment: string) => move('DELETE', 'submission', comment === '' ? {} : { comment }, 'It is sent back.'),
    unschedule: () => move('DELETE', 'publication', {}, 'It is off the schedule, and a draft again.'),
  }
}
