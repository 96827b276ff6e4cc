'use client'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { HINT, WHY } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { backupsWords as words } from '#components/desk/words/backups.ts'
import type { BackupsView, LastRestore } from '#domain/upkeep/backups-view.ts'

type Run = BackupsView['runs'][keyof BackupsView['runs']]

/** The last backup, copy elsewhere, drill and restore, each with its result. */
export function BackupState({ runs, elsewhere, lastRestore }: BackupsView) {
  return (
    <PagePart title={words.state}>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 phone:grid-cols-[minmax(0,1fr)] [&>dd]:[grid-column:-2/-1] phone:[&>dd]:pb-2 [&>dt]:text-ink-2">
        <dt>{words.last.backup}</dt>
        <RunLine run={runs.backup} />
        <dt>{words.last.copyElsewhere}</dt>
        {elsewhere.isSet ? <RunLine run={runs.copyElsewhere} /> : <dd className={WHY}>{words.notSet}</dd>}
        {elsewhere.isSameDisk && <dd className={WHY}>{words.sameDisk}</dd>}
        <dt>{words.last.drill}</dt>
        <RunLine run={runs.drill} />
      </dl>
      <p className={HINT}>{words.drillHow}</p>
      {lastRestore && <RestoreLine last={lastRestore} />}
    </PagePart>
  )
}

function RunLine({ run }: { run: Run }) {
  const { said } = useNewsroom()
  if (!run) return <dd>{words.never}</dd>
  const when = said(run.endedAt ?? run.beganAt)
  return run.problem === null ? <dd>{words.ran(when)}</dd> : <dd className={WHY}>{words.failed(when, run.problem)}</dd>
}

function RestoreLine({ last }: { last: LastRestore }) {
  const { exactly } = useNewsroom()
  const when = exactly(last.at)
  if (last.what === 'failed') return <p className={WHY}>{words.lastRestore.failed(when, last.why ?? '')}</p>
  if (last.what === 'requested') return <p className={WHY}>{words.lastRestore.requested(when)}</p>
  return <p>{words.lastRestore.restored(when, last.by ?? words.somebody, exactly(last.madeAt ?? last.at))}</p>
}
