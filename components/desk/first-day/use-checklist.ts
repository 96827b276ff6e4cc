import { useQuery } from '@tanstack/react-query'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { checklistQueries } from '#components/desk/queries/checklist-queries.ts'
import { can } from '#domain/permissions/can.ts'

/** Reads the steps of the first day, for admins; undefined while they are read the first time, null if there are none. */
export function useChecklist() {
  const enabled = can(useNewsroom().me, 'settings.edit')
  const { data, isPending } = useQuery({ ...checklistQueries.steps(), enabled })
  if (data) return data.isShown ? data.steps : null
  return enabled && isPending ? undefined : null
}
