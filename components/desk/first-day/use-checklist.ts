import { useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api, problemOf } from '#components/desk/api.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import { checklistQueries } from '#components/desk/queries/checklist-queries.ts'
import { firstDayWords as words } from '#components/desk/words/first-day.ts'
import { can } from '#domain/permissions/can.ts'

/** Reads the checklist of the first day, for admins, and hides it for everybody. */
export function useChecklist() {
  const { me } = useNewsroom()
  const client = useQueryClient()
  const { data, isPending } = useQuery({ ...checklistQueries.steps(), enabled: can(me, 'settings.edit') })
  const set = async (isHidden: boolean): Promise<void> => {
    try {
      await api.send('PUT', '/api/checklist', { isHidden })
      await client.invalidateQueries({ queryKey: checklistQueries.steps().queryKey })
      if (isHidden) toastWithUndo(words.hidden, () => void set(false))
    } catch (error) {
      toast.error(problemOf(error).title)
    }
  }
  return {
    /** Undefined while it is read the first time; null if there is none. */
    steps: data ? (data.isShown ? data.steps : null) : isPending && can(me, 'settings.edit') ? undefined : null,
    hide: () => void set(true),
  }
}
