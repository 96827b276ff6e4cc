import { ApiProblem, api, problemOf } from '#components/desk/api.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { type Choice, publishPlan } from '#components/desk/publish/publish-plan.ts'
import { usePutOnFront } from '#components/desk/publish/use-put-on-front.ts'
import { receiptQueries } from '#components/desk/queries/receipt-queries.ts'
import { hasUnsaved } from '#components/desk/saving/save-machine.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'
import type { Status } from '#domain/workflow/decide.ts'

type Answer = { path: string; publishedAt: number; status: Status; version: number }
export type Receipt = Answer & { at: number }

/** Saves pending edits, then publishes the story; `why` holds the reason for a refusal, null if there is none. */
export function usePublish(desk: StoryDeskState, onDone: (receipt: Receipt) => void) {
  const { said } = useNewsroom()
  const { story, saving } = desk
  const { runner } = saving
  const putOnFront = usePutOnFront()
  const publish = async ({ kind, note, at }: Choice): Promise<Answer> => {
    try {
      if (!(await runner.settle()))
        throw new ApiProblem(-1, {
          title: t(
            'Your latest changes could not be saved, so nothing was published. The banner above the text says why.',
          ),
        })
      return await api.send<Answer>('POST', `/api/articles/${runner.place.key}/publication`, {
        version: runner.snapshot().state.version,
        kind,
        ...(kind === 'correction' && story.publishedAt !== null && { note: note.trim() }),
        ...(typeof at === 'number' && { at }),
      })
    } catch (thrown) {
      const error = problemOf(thrown)
      if (error.code === 'changed-meanwhile') runner.conflictWith(error.body.theirs as DeskArticle)
      throw error
    }
  }
  const { act, isPending, error } = useAct({
    send: async (choice: Choice) => {
      const receipt = await publish(choice)
      await desk.refresh().catch(() => undefined)
      return receipt
    },
    done: ({ status, publishedAt }) =>
      status === 'scheduled' ? t('Scheduled for {time}.', { time: said(publishedAt) }) : t('Published.'),
    refusal: null,
    renews: [receiptQueries.latest(Number(runner.place.key)).queryKey],
    onDone: (receipt, { slot }) => {
      onDone({ ...receipt, at: Date.now() })
      if (receipt.status !== 'scheduled' && slot !== null)
        putOnFront({ article: Number(runner.place.key), place: slot })
    },
  })
  // Unsaved edits count as changes, because publishing saves them first.
  const hasChangesNotOut = story.hasChangesNotOut || hasUnsaved(saving.state)
  const plan = (choice: Choice, now: number) => publishPlan({ ...story, hasChangesNotOut }, choice, { now, said })
  const why =
    error &&
    (problemOf(error).status === 0
      ? t('The server did not answer, so the story may or may not be public. Try again: it is published only once.')
      : problemOf(error).title)
  return { publish: act, isBusy: isPending, why: isPending ? null : why, plan }
}
