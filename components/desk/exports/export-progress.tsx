'use client'
import { useDeleteExport } from '#components/desk/exports/use-exports.ts'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Progress } from '#components/desk/parts/feedback/progress.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import type { ExportView } from '#domain/export/export-view.ts'
import { SYSTEM_NAMES } from '#domain/export/system-names.ts'
import { t } from '#domain/messages/t.ts'

/** Shows how far an export is, and stops it. */
export function ExportProgress({ one }: { one: ExportView }) {
  const { format, state, written, total } = one
  const stop = useDeleteExport(t('The export is stopped, and nothing of it is kept.'))
  const title = t('Export for {format}', { format: t(SYSTEM_NAMES[format]) })
  const isCounted = state === 'running' && total > 0
  const percent = Math.floor((written / (total || 1)) * 100)
  const said =
    state === 'packing'
      ? t('All is written. The zip is being packed.')
      : isCounted
        ? t(
            '{of, plural, one {{n, number} of # story or page written} other {{n, number} of # stories and pages written}}',
            {
              n: written,
              of: total,
            },
          )
        : t('Waiting until the server has time for it.')
  return (
    <PagePart title={title}>
      <Progress label={title} percent={isCounted ? percent : undefined} />
      <p role="status">{said}</p>
      <p className={HINT}>{t('You may leave this page. The export goes on.')}</p>
      <Button isBusy={stop.isPending} onClick={() => stop.act(one)}>
        {t('Stop')}
      </Button>
    </PagePart>
  )
}
