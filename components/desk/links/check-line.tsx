import { useTurnChecks } from '#components/desk/links/use-links.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { OutgoingLinks } from '#domain/article/links/link-views.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

/** State of the link checker: its last request, the number waiting, and the switch that turns it on or off. */
export function CheckLine({ check: { isOn, lastAt, waiting } }: { check: OutgoingLinks['check'] }) {
  const { me, said } = useNewsroom()
  const turn = useTurnChecks()
  const last = lastAt === null ? t('No link has been checked yet.') : t('Last check {time}.', { time: said(lastAt) })
  return (
    <p className="flex flex-wrap items-center gap-2 text-xs leading-[1.4] text-ink-3">
      <span>
        {isOn
          ? t('Links are checked slowly: six an hour, each site at most once an hour, as its robots.txt allows.')
          : t('Link checking is off.')}{' '}
        {last} {isOn && t('{waiting, number} waiting.', { waiting })}
      </span>
      {can(me, 'settings.edit') && (
        <Button size="small" onClick={() => turn.act(!isOn)}>
          {isOn ? t('Turn link checking off') : t('Turn link checking on')}
        </Button>
      )}
    </p>
  )
}
