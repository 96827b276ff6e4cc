'use client'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { backupsWords as words } from '#components/desk/words/backups.ts'
import type { BackupsView, LastRestore } from '#domain/upkeep/backups-view.ts'

type Run = BackupsView['runs'][keyof BackupsView['runs']]

/** The last backup, copy elsewhere, drill and restore, each with its result. */
export function BackupState({ runs, elsewhere, lastRestore }: BackupsView) {
  return (
    <section className="import-part" aria-labelledby="backup-state">
      <h2 className="head2" id="backup-state">
        {words.state}
      </h2>
      <dl className="backup-state">
        <dt>{words.last.backup}</dt>
        <RunLine run={runs.backup} />
        <dt>{words.last.copyElsewhere}</dt>
        {elsewhere.isSet ? <RunLine run={runs.copyElsewhere} /> : <dd className="why">{words.notSet}</dd>}
        {elsewhere.isSameDisk && <dd className="why">{words.sameDisk}</dd>}
        <dt>{words.last.drill}</dt>
        <RunLine run={runs.drill} />
      </dl>
      <p className="hint">{words.drillHow}</p>
      {lastRestore && <RestoreLine last={lastRestore} />}
    </section>
  )
}

function RunLine({ run }: { run: Run }) {
  const { said } = useNewsroom()
  if (!run) return <dd>{words.never}</dd>
  const when = said(run.endedAt ?? run.beganAt)
  return run.problem === null ? <dd>{words.ran(when)}</dd> : <dd className="why">{words.failed(when, run.problem)}</dd>
}

function RestoreLine({ last }: { last: LastRestore }) {
  const { exactly } = useNewsroom()
  const when = exactly(last.at)
  if (last.what === 'failed') return <p className="why">{words.lastRestore.failed(when, last.why ?? '')}</p>
  if (last.what === 'requested') return <p className="why">{words.lastRestore.requested(when)}</p>
  return <p>{words.lastRestore.restored(when, last.by ?? words.somebody, exactly(last.madeAt ?? last.at))}</p>
}
