'use client'
import { catchError, type ErrorInfo } from 'next/error'
import { useForgetRead } from '#components/desk/faults/use-forget-read.ts'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { t } from '#domain/messages/t.ts'

/** The accessible name and the class of the panel, which its message gets too, so that the page keeps its columns. */
type Props = { label: string; className?: string }

/** Keeps an error in the panel that threw it: the page around the panel goes on. */
export const PanelBoundary = catchError(PanelFault)

function PanelFault({ label, className }: Props, { reset }: ErrorInfo) {
  const again = useForgetRead(reset)
  return (
    <aside className={className} aria-label={label} data-fault="panel">
      <div className="grid content-start justify-items-start gap-3 p-4" role="alert">
        <SectionTitle>{t('“{name}” could not be shown.', { name: label })}</SectionTitle>
        <p className={HINT}>{t('The rest of this page still works. Try again; if it fails again, reload the page.')}</p>
        <Button size="small" onClick={again}>
          {t('Try again')}
        </Button>
      </div>
    </aside>
  )
}
