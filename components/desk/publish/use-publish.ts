import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { api, problemOf } from '#components/desk/api.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { type Choice, publishPlan } from '#components/desk/publish/publish-plan.ts'
import { usePutOnFront } from '#components/desk/publish/use-put-on-front.ts'
import { receiptQueries } from '#components/desk/queries/receipt-queries.ts'
import { hasUnsaved } from '#components/desk/saving/save-machine.ts'
import { publishWords as words } from '#components/desk/words/publish.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { Place as FrontPlace } from '#domain/article/front/front-places.ts'
import type { Status } from '#domain/workflow/decide.ts'

export type Receipt = { path: string; publishedAt: number; status: Status; version: number; at: number }

/** Saves pending edits, then publishes the story; `why` holds the reason for a refusal. */
export function usePublish(desk: StoryDeskState, onDone: (receipt: Receipt) => void) {
  const { said } = useNewsroom()
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [why, setWhy] = useState('')
  const { story, saving } = desk

  const putOnFront = usePutOnFront()
  const publish = async (choice: Choice, slot: FrontPlace | null) => {
    if (isBusy) return
    setBusy(true)
    setWhy('')
    try {
      if (!(await saving.runner.settle())) {
        setWhy(words.errors.unsaved)
        return
      }
      const { place } = saving.runner
      const { version } = saving.runner.snapshot().state
      const receipt = await api.send<Omit<Receipt, 'at'>>('POST', `/api/articles/${place.key}/publication`, {
        version,
        kind: choice.kind,
        ...(choice.kind === 'correction' && story.publishedAt !== null && { note: choice.note.trim() }),
        ...(typeof choice.at === 'number' && { at: choice.at }),
      })
      await desk.refresh().catch(() => undefined)
      void client.invalidateQueries({ queryKey: receiptQueries.latest(Number(place.key)).queryKey })
      onDone({ ...receipt, at: Date.now() })
      if (receipt.status === 'scheduled') toast.success(words.done.scheduled(said(receipt.publishedAt)))
      else {
        toast.success(words.done.published)
        if (slot !== null) await putOnFront(Number(place.key), slot)
      }
    } catch (thrown) {
      const error = problemOf(thrown)
      if (error.code === 'changed-meanwhile') saving.runner.conflictWith(error.body.theirs as DeskArticle)
      setWhy(error.status === 0 ? words.errors.noAnswer : error.title)
    } finally {
      setBusy(false)
    }
  }
  // Unsaved edits count as changes, because publishing saves them first.
  const hasChangesNotOut = story.hasChangesNotOut || hasUnsaved(saving.state)
  const plan = (choice: Choice, now: number) => publishPlan({ ...story, hasChangesNotOut }, choice, { now, said })
  return { publish, isBusy, why, plan }
}
