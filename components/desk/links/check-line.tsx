import { useLinkActs } from '#components/desk/links/use-links.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { linksWords } from '#components/desk/words/links.ts'
import type { OutgoingLinks } from '#domain/article/links/link-views.ts'
import { can } from '#domain/permissions/can.ts'

/** State of the link checker: its last request, the number waiting, and the switch that turns it on or off. */
export function CheckLine({ check: { isOn, lastAt, waiting } }: { check: OutgoingLinks['check'] }) {
  const { me, said } = useNewsroom()
  const { turn } = useLinkActs()
  const words = linksWords.check
  const last = lastAt === null ? words.never : words.last(said(lastAt))
  return (
    <p className="hint row-flex">
      <span>{isOn ? words.on(last, waiting) : words.off(last)}</span>
      {can(me, 'settings.edit') && (
        <button type="button" className="btn s" onClick={() => void turn(!isOn)}>
          {isOn ? words.turnOff : words.turnOn}
        </button>
      )}
    </p>
  )
}
