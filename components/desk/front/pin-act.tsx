'use client'
import { Pin, PinOff } from 'lucide-react'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import { useInvalidateFront, useLeads } from '#components/desk/front/use-front.ts'
import { frontWords as words } from '#components/desk/words/front.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'
import type { FrontStory } from '#domain/article/front/front-views.ts'

/**
 * Pins a story to the top of a section's own page, or unpins it. This takes effect at once and is not part of the
 * draft.
 */
export function PinAct({ story, section }: { story: FrontStory; section: DeskSection }) {
  const leads = useLeads(true)
  const invalidate = useInvalidateFront()
  const isPinned =
    leads.data?.items.some((one) => one.section.id === section.id && one.article.id === story.id) ?? false
  const pin = async () => {
    try {
      await api.send('PUT', `/api/sections/${section.id}/lead`, { article: isPinned ? null : story.id })
      toast((isPinned ? words.toasts.unpinned : words.toasts.pinned)(section.name))
      await invalidate()
    } catch (error) {
      toast.error(error instanceof ApiProblem ? error.title : words.toasts.pinOffline)
    }
  }
  const Sign = isPinned ? PinOff : Pin
  return (
    <button type="button" className="btn s" aria-pressed={isPinned} onClick={() => void pin()}>
      <Sign className="i" aria-hidden="true" /> {(isPinned ? words.slot.unpin : words.slot.pin)(section.name)}
    </button>
  )
}
