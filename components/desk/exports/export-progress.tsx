'use client'
import { useDeleteExport } from '#components/desk/exports/use-exports.ts'
import { ActButton } from '#components/desk/parts/feedback/act-button.tsx'
import { exportsWords } from '#components/desk/words/exports.ts'
import type { ExportView } from '#domain/export/export-view.ts'

const { running: words, begin } = exportsWords

/** Shows how far an export is, and stops it. */
export function ExportProgress({ one }: { one: ExportView }) {
  const { format, state, written, total } = one
  const stop = useDeleteExport(words.stopped)
  const title = words.title(begin.formats[format])
  const isCounted = state === 'running' && total > 0
  const percent = Math.floor((written / (total || 1)) * 100)
  const said = state === 'packing' ? words.packing : isCounted ? words.written(written, total) : words.waiting
  return (
    <section className="import-part" aria-labelledby="export-running">
      <h2 className="head2" id="export-running">
        {title}
      </h2>
      <progress className="bar-progress" aria-label={title} value={isCounted ? percent : undefined} max={100}>
        {percent} %
      </progress>
      <p role="status">{said}</p>
      <p className="hint">{words.away}</p>
      <ActButton isBusy={stop.isPending} does={() => stop.act(one)}>
        {words.stop}
      </ActButton>
    </section>
  )
}
