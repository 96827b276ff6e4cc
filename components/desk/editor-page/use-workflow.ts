import { toast } from 'sonner'
import { api, problemOf } from '#components/desk/api.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { warnNotNotified } from '#components/desk/notes/use-notes.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { editorPageWords } from '#components/desk/words/editor-page.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { DeskArticle, PersonRef } from '#domain/article/desk-views.ts'

const words = editorPageWords.done

type Method = 'POST' | 'PUT' | 'DELETE'
type Path = 'submission' | 'recall' | 'publication'

/** Workflow actions without a text of their own for readers. Each saves pending edits first and resolves with whether it succeeded. */
export function useWorkflow(desk: StoryDeskState) {
  const { runner } = desk.saving
  const { said } = useNewsroom()
  const move = async (method: Method, path: Path, done: string, body: () => object = () => ({})) => {
    try {
      if (!(await runner.settle())) {
        toast.error(editorPageWords.unsaved)
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
      toast.error(everyScreenWords.errors.nothingChanged(error.title))
      return false
    }
  }
  return {
    submit: () => move('POST', 'submission', words.submitted),
    recall: () => move('POST', 'recall', words.recalled),
    sendBack: (comment: string) => move('DELETE', 'submission', words.sentBack, () => (comment ? { comment } : {})),
    undoPublication: () => move('DELETE', 'publication', words.backToDraft, () => ({ undo: true })),
    unschedule: () => move('DELETE', 'publication', words.unscheduled),
    /** Replaces the scheduled text by the working copy, at the same time. The version is that of the last save. */
    renew: () =>
      move('PUT', 'publication', words.renewed(said(desk.story.dueAt ?? 0)), () => ({
        version: runner.snapshot().state.version,
      })),
  }
}
