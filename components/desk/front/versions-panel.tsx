'use client'
import { Changes } from '#components/desk/front/changes.tsx'
import { useVersions } from '#components/desk/front/use-front.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { FrontVersion, PlannedFront } from '#domain/article/front-views.ts'

type Props = {
  current: number
  planned: PlannedFront[]
  onRollBack: (version: FrontVersion) => void
  onCancel: (plan: PlannedFront) => void
}
const WHY = { saved: '', 'rolled-back': 'put back', planned: 'as set for its time' } as const

/** Lists the scheduled fronts and the earlier ones, each with its changes. */
export function VersionsPanel({ current, planned, onRollBack, onCancel }: Props) {
  const { said } = useNewsroom()
  const versions = useVersions()
  return (
    <aside className="slotpanel" aria-label="Versions">
      {planned.length > 0 && (
        <>
          <h2 className="head2">Set for a time</h2>
          <ul className="front-versions">
            {planned.map((plan) => (
              <li key={plan.id}>
                <b>{said(plan.dueAt)}</b> {plan.plannedBy?.name}
                <Changes changes={plan.changes} />
                <button type="button" className="btn s" onClick={() => onCancel(plan)}>
                  Take back
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="head2">Versions</h2>
      {versions.isPending && <p role="status">Reading the versions</p>}
      {versions.isError && <p className="why">The versions could not be read. Close this and open it again.</p>}
      {versions.data?.items.length === 0 && (
        <p className="hint">No front was put out yet. Readers see the newest stories.</p>
      )}
      <ol className="front-versions">
        {versions.data?.items.map((one) => (
          <li key={one.version}>
            <b>{said(one.savedAt)}</b> {one.savedBy?.name ?? 'the terminal'} {WHY[one.why]}
            {one.version === current && <span className="g-out"> out now</span>}
            <Changes changes={one.changes} />
            {one.version !== current && (
              <button
                type="button"
                className="btn s"
                aria-label={`Roll back to ${said(one.savedAt)}, version ${one.version}`}
                onClick={() => onRollBack(one)}
              >
                Roll back
              </button>
            )}
          </li>
        ))}
      </ol>
    </aside>
  )
}
