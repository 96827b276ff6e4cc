'use client'
import { FolderOutput } from 'lucide-react'
import { useState } from 'react'
import { ExportProgress } from '#components/desk/exports/export-progress.tsx'
import { MadeExports } from '#components/desk/exports/made-exports.tsx'
import { useStartExport } from '#components/desk/exports/use-exports.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { narrowedList, useList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { exportQueries } from '#components/desk/queries/export-queries.ts'
import { exportsWords as words } from '#components/desk/words/exports.ts'
import { isBeingMade, type SystemFormat, systemFormat } from '#domain/export/export-view.ts'
import { can } from '#domain/permissions/can.ts'

/** Exports the newsroom for another system; for admins. */
export function ExportsPage() {
  const { me } = useNewsroom()
  return (
    <>
      <Bar title={words.title} />
      {can(me, 'export.run') ? <Exports /> : <Empty title={words.onlyAdmins} how={words.onlyAdminsHow} />}
    </>
  )
}

function Exports() {
  const list = useList(exportQueries.list())
  const running = list.items.filter(isBeingMade)
  return (
    <div className="import-page">
      <BeginExport isBusy={running.length > 0} isKnown={list.hasOld} />
      {running.map((one) => (
        <ExportProgress key={one.id} one={one} />
      ))}
      <MadeExports list={narrowedList(list, (one) => !isBeingMade(one))} isOneMade={running.length > 0} />
    </div>
  )
}

function BeginExport({ isBusy, isKnown }: { isBusy: boolean; isKnown: boolean }) {
  const { begin } = words
  const [format, setFormat] = useState<SystemFormat>('wxr')
  const start = useStartExport()
  const isWorking = isBusy || start.isPending
  return (
    <section className="import-part" aria-labelledby="export-begin">
      <h2 className="head2" id="export-begin">
        {begin.title}
      </h2>
      <p>{begin.what}</p>
      <Segmented
        label={begin.format}
        value={format}
        choices={systemFormat.options.map((value) => ({ value, name: begin.formats[value] }))}
        onChoose={setFormat}
      />
      <p className="hint" aria-live="polite">
        {begin.how[format]}
      </p>
      <button
        type="button"
        className="btn primary"
        aria-disabled={isWorking || !isKnown}
        aria-describedby={isBusy ? 'export-busy' : undefined}
        onClick={() => !isWorking && isKnown && start.act(format)}
      >
        <FolderOutput className="i" aria-hidden="true" />
        {isWorking ? begin.doing : begin.does}
      </button>
      {isBusy && (
        <p className="hint" id="export-busy">
          {begin.busy}
        </p>
      )}
    </section>
  )
}
