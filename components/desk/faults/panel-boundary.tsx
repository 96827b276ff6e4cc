'use client'
import { catchError, type ErrorInfo } from 'next/error'
import { useForgetRead } from '#components/desk/faults/use-forget-read.ts'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { faultsWords as words } from '#components/desk/words/faults.ts'

/** The accessible name and the class of the panel, which its message gets too, so that the page keeps its columns. */
type Props = { label: string; className?: string }

/** Keeps an error in the panel that threw it: the page around the panel goes on. */
export const PanelBoundary = catchError(PanelFault)

function PanelFault({ label, className }: Props, { reset }: ErrorInfo) {
  const again = useForgetRead(reset)
  return (
    <aside className={className} aria-label={label} data-fault="panel">
      <div className="grid content-start justify-items-start gap-3 p-4" role="alert">
        <SectionTitle>{words.panel(label)}</SectionTitle>
        <p className={HINT}>{words.panelHint}</p>
        <Button size="small" onClick={again}>
          {everyScreenWords.tryAgain}
        </Button>
      </div>
    </aside>
  )
}
