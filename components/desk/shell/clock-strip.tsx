'use client'
import { Clock } from 'lucide-react'
import { ApiProblem, api } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { planningQueries } from '#components/desk/queries/planning-queries.ts'
import { clockWords } from '#components/desk/shell/clock-words.ts'
import { useNextUp } from '#components/desk/shell/use-next-up.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

/** A banner on every desk page while the server's clock is in doubt; an admin confirms the time in it. */
export function ClockStrip() {
  const { me, said } = useNewsroom()
  const clock = useNextUp().data?.clock
  const confirm = useAct({
    send: () => api.send('POST', '/api/clock/confirmation'),
    done: t('The time is confirmed. Everything that was due is published now.'),
    refusal: (error) =>
      error instanceof ApiProblem ? error.title : t('The time could not be confirmed. Try again in a moment.'),
    renews: [planningQueries.all],
  })
  if (!clock) return null
  const action = can(me, 'settings.edit') && (
    <Button size="small" isBusy={confirm.isPending} onClick={() => confirm.act()}>
      {t('The time is right')}
    </Button>
  )
  return (
    <Notice tone="refusal" icon={Clock} actions={action}>
      {clockWords(clock, said)}
    </Notice>
  )
}
