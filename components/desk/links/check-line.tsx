import { useTurnChecks } from '#components/desk/links/use-links.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { linksWords } from '#components/desk/words/links.ts'
import type { OutgoingLinks } from '#domain/article/links/link-views.ts'
import { can } from '#domain/permissions/can.ts'

const words = linksWords.check

/** State of the link checker: its last request, the number waiting, and the switch that turns it on or off. */
export function CheckLine({ check: { isOn, lastAt, waiting } }: { check: OutgoingLinks['check'] }) {
  const { me, said } = useNewsroom()
  const turn = useTurnChecks()
  const last = lastAt === null ? words.never : words.last(said(lastAt))
  return (
    <p className="flex flex-wrap items-center gap-2 text-xs leading-[1.4] text-ink-3">
      <span>{isOn ? words.on(last, waiting) : words.off(last)}</span>
      {can(me, 'settings.edit') && (
        <Button size="small" onClick={() => turn.act(!isOn)}>
          {isOn ? words.turnOff : words.turnOn}
        </Button>
      )}
    </p>
  )
}
