import { useLinkActs } from '#components/desk/links/use-links.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { OutgoingLinks } from '#domain/article/link-views.ts'
import { can } from '#domain/permissions/can.ts'

/** State of the link checker: its last request, the number waiting, and the switch that turns it on or off. */
export function CheckLine({ check: { isOn, lastAt, waiting } }: { check: OutgoingLinks['check'] }) {
  const { me, said } = useNewsroom()
  const { turn } = useLinkActs()
  const last = lastAt === null ? 'Nothing was asked for yet.' : `Last asked for ${said(lastAt)}.`
  return (
    <p className="hint row-flex">
      <span>
        {isOn
          ? `Links are asked for gently: six an hour, one host once an hour, as its robots.txt allows. ${last} ${waiting} waiting.`
          : `The check of links is off. ${last}`}
      </span>
      {can(me, 'settings.edit') && (
        <button type="button" className="btn s" onClick={() => void turn(!isOn)}>
          {isOn ? 'Turn the check off' : 'Turn the check on'}
        </button>
      )}
    </p>
  )
}
