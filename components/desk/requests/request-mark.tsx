import { Check, Clock, TriangleAlert } from 'lucide-react'
import { Pill } from '#components/desk/parts/feedback/pill.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { t } from '#domain/messages/t.ts'
import type { RequestRow } from '#domain/requests/request-views.ts'
import { RUNG_NAMES } from '#domain/requests/rung-names.ts'

/** The last decision on a request; of an open one, whether its deadline is over. */
export function RequestMark({ of: { rung, dueAt } }: { of: Pick<RequestRow, 'rung' | 'dueAt'> }) {
  const now = useNow(60_000)
  if (rung !== null)
    return (
      <Pill tone="plain" icon={Check}>
        {t(RUNG_NAMES[rung])}
      </Pill>
    )
  const isOver = now !== null && dueAt < now
  return (
    <Pill tone={isOver ? 'bad' : 'waiting'} icon={isOver ? TriangleAlert : Clock}>
      {isOver ? t('overdue', {}, 'request') : t('open', {}, 'request')}
    </Pill>
  )
}
