'use client'
import { useDeleteExport } from '#components/desk/exports/use-exports.ts'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Progress } from '#components/desk/parts/feedback/progress.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
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
    <PagePart title={title}>
      <Progress label={title} percent={isCounted ? percent : undefined} />
      <p role="status">{said}</p>
      <p className={HINT}>{words.away}</p>
      <Button isBusy={stop.isPending} onClick={() => stop.act(one)}>
        {words.stop}
      </Button>
    </PagePart>
  )
}
