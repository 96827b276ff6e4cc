'use client'
import { FolderOutput } from 'lucide-react'
import { useState } from 'react'
import { ExportProgress } from '#components/desk/exports/export-progress.tsx'
import { MadeExports } from '#components/desk/exports/made-exports.tsx'
import { useExports, useStartExport } from '#components/desk/exports/use-exports.ts'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { ListLoading } from '#components/desk/taxonomy/list-loading.tsx'
import { exportsWords as words } from '#components/desk/words/exports.ts'
import { isBeingMade, type SystemFormat, systemFormat } from '#domain/export/export-view.ts'
import { can } from '#domain/permissions/can.ts'

/** Exports the newsroom for another system; for admins. */
export function ExportsPage() {
  const { me } = useNewsroom()
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
      </div>
      {can(me, 'export.run') ? (
        <Exports />
      ) : (
        <div className="empty">
          <h2>{words.onlyAdmins}</h2>
          <p className="lede">{words.onlyAdminsHow}</p>
        </div>
      )}
    </>
  )
}

function Exports() {
  const list = useExports()
  const items = list.data?.items
  const running = items?.filter(isBeingMade) ?? []
  const made = items?.filter((one) => !isBeingMade(one))
  return (
    <>
      <ReadingTrouble
        what={words.list}
        error={list.error}
        hasOld={items !== undefined}
        onRetry={() => void list.refetch()}
      />
      <div className="import-page" aria-busy={list.isPending}>
        <BeginExport isBusy={running.length > 0} isKnown={items !== undefined} />
        {running.map((one) => (
          <ExportProgress key={one.id} one={one} />
        ))}
        {list.isPending && <ListLoading />}
        {made && <MadeExports items={made} isOneMade={running.length > 0} />}
      </div>
    </>
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
        onClick={() => !isWorking && isKnown && start.mutate(format)}
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
