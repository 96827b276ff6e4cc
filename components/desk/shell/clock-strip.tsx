'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Clock } from 'lucide-react'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import { Banner } from '#components/desk/parts/banner.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { planningQueries } from '#components/desk/queries/planning-queries.ts'
import { clockWords } from '#components/desk/shell/clock-words.ts'
import { useNextUp } from '#components/desk/shell/use-next-up.ts'
import { shellWords as words } from '#components/desk/words/shell.ts'
import { can } from '#domain/permissions/can.ts'

/** A banner on every desk page while the server's clock is in doubt; an admin confirms the time in it. */
export function ClockStrip() {
  const { me, said } = useNewsroom()
  const clock = useNextUp().data?.clock
  const client = useQueryClient()
  const confirm = useMutation({
    mutationFn: () => api.send('POST', '/api/clock/confirmation'),
    onSuccess: () => toast.success(words.timeConfirmed),
    onError: (error) => toast.error(error instanceof ApiProblem ? error.title : words.errors.timeNotConfirmed),
    onSettled: () => client.invalidateQueries({ queryKey: planningQueries.all }),
  })
  if (!clock) return null
  const action = can(me, 'settings.edit') && (
    <button type="button" className="btn s" disabled={confirm.isPending} onClick={() => confirm.mutate()}>
      {words.confirmTime}
    </button>
  )
  return (
    <Banner tone="bad" icon={Clock} actions={action}>
      {clockWords(clock, said)}
    </Banner>
  )
}
