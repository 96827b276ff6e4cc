'use client'
import { catchError, type ErrorInfo } from 'next/error'
import { useForgetRead } from '#components/desk/faults/use-forget-read.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { faultsWords as words } from '#components/desk/words/faults.ts'

/** The accessible name and the class of the panel, which its message gets too, so that the page keeps its columns. */
type Props = { label: string; className: string }

/** Keeps an error in the panel that threw it: the page around the panel goes on. */
export const PanelBoundary = catchError(PanelFault)

function PanelFault({ label, className }: Props, { reset }: ErrorInfo) {
  const forget = useForgetRead()
  return (
    <aside className={className} aria-label={label} data-fault="panel">
      <div className="in stack" role="alert">
        <h2 className="head2">{words.panel(label)}</h2>
        <p className="hint">{words.panelHint}</p>
        <p>
          <button
            type="button"
            className="btn s"
            onClick={() => {
              forget()
              reset()
            }}
          >
            {everyScreenWords.tryAgain}
          </button>
        </p>
      </div>
    </aside>
  )
}
