'use client'
import { FolderOutput } from 'lucide-react'
import { useState } from 'react'
import { ExportProgress } from '#components/desk/exports/export-progress.tsx'
import { MadeExports } from '#components/desk/exports/made-exports.tsx'
import { useStartExport } from '#components/desk/exports/use-exports.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageColumn, PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
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
    <PageColumn>
      <BeginExport isBusy={running.length > 0} isKnown={list.hasOld} />
      {running.map((one) => (
        <ExportProgress key={one.id} one={one} />
      ))}
      <MadeExports list={narrowedList(list, (one) => !isBeingMade(one))} isOneMade={running.length > 0} />
    </PageColumn>
  )
}

function BeginExport({ isBusy, isKnown }: { isBusy: boolean; isKnown: boolean }) {
  const { begin } = words
  const [format, setFormat] = useState<SystemFormat>('wxr')
  const start = useStartExport()
  const isWorking = isBusy || start.isPending
  return (
    <PagePart title={begin.title}>
      <p>{begin.what}</p>
      <Segmented
        label={begin.format}
        value={format}
        choices={systemFormat.options.map((value) => ({ value, name: begin.formats[value] }))}
        onChoose={setFormat}
      />
      <p className={HINT} aria-live="polite">
        {begin.how[format]}
      </p>
      <Button
        kind="primary"
        icon={FolderOutput}
        isBusy={isWorking}
        busy={begin.doing}
        isOff={!isKnown}
        aria-describedby={isBusy ? 'export-busy' : undefined}
        onClick={() => start.act(format)}
      >
        {begin.does}
      </Button>
      {isBusy && (
        <p className={HINT} id="export-busy">
          {begin.busy}
        </p>
      )}
    </PagePart>
  )
}
