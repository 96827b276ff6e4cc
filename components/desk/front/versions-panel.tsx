'use client'
import { Changes } from '#components/desk/front/changes.tsx'
import { useDiscarded, useVersions } from '#components/desk/front/use-front.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { frontWords } from '#components/desk/words/front.ts'
import type { DiscardedFront, FrontVersion, PlannedFront } from '#domain/article/front/front-views.ts'

type Props = {
  current: number
  planned: PlannedFront[]
  onRollBack: (version: FrontVersion) => void
  onCancel: (plan: PlannedFront) => void
  onRestoreDraft: (one: DiscardedFront) => void
}
const words = frontWords.versions

/** Lists the scheduled fronts, the drafts that ended unpublished and the earlier fronts, each with its changes. */
export function VersionsPanel({ current, planned, onRollBack, onCancel, onRestoreDraft }: Props) {
  const { said } = useNewsroom()
  const versions = useVersions()
  return (
    <aside className="slotpanel" aria-label={words.heading}>
      {planned.length > 0 && (
        <>
          <h2 className="head2">{words.scheduled}</h2>
          <ul className="front-versions">
            {planned.map((plan) => (
              <li key={plan.id}>
                <b>{said(plan.dueAt)}</b> {plan.plannedBy?.name}
                <Changes changes={plan.changes} />
                <button type="button" className="btn s" onClick={() => onCancel(plan)}>
                  {words.unschedule}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Discarded onRestoreDraft={onRestoreDraft} />
      <h2 className="head2">{words.heading}</h2>
      {versions.isPending && <p role="status">{words.loading}</p>}
      {versions.isError && <p className="why">{words.failed}</p>}
      {versions.data?.items.length === 0 && <p className="hint">{words.none}</p>}
      <ol className="front-versions">
        {versions.data?.items.map((one) => (
          <li key={one.version}>
            <b>{said(one.savedAt)}</b> {one.savedBy?.name ?? words.terminal} {words.why[one.why]}
            {one.version === current && <span className="g-out"> {words.current}</span>}
            <Changes changes={one.changes} />
            {one.version !== current && (
              <button
                type="button"
                className="btn s"
                aria-label={words.restoreLabel(said(one.savedAt), one.version)}
                onClick={() => onRollBack(one)}
              >
                {words.restore}
              </button>
            )}
          </li>
        ))}
      </ol>
    </aside>
  )
}

function Discarded({ onRestoreDraft }: Pick<Props, 'onRestoreDraft'>) {
  const { said } = useNewsroom()
  const { items = [] } = useDiscarded().data ?? {}
  if (items.length === 0) return null
  return (
    <>
      <h2 className="head2">{words.discarded}</h2>
      <ol className="front-versions">
        {items.map((one) => (
          <li key={one.id}>
            <b>{said(one.discardedAt)}</b> {words.ended[one.why](one.discardedBy?.name ?? words.terminal)}
            <Changes changes={one.changes} />
            <button
              type="button"
              className="btn s"
              aria-label={words.restoreDraftLabel(said(one.discardedAt), one.id)}
              onClick={() => onRestoreDraft(one)}
            >
              {words.restoreDraft}
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
