'use client'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'

type Props = {
  title: string
  /** What the button does, and what it says while that is done. */
  does: string
  doing?: string
  isPending: boolean
  /** Why it was refused. */
  refusal: string | null
  onSubmit: () => void
  onClose: () => void
  returnFocus: () => void
  children: ReactNode
}

/** A dialog to make something: its fields, why it was refused, and the two ways out. */
export function MakingDialog(props: Props) {
  const { title, does, doing = 'Making it…', isPending, refusal, onSubmit, onClose, returnFocus, children } = props
  return (
    <FormDialog
      title={title}
      onSubmit={onSubmit}
      onClose={onClose}
      returnFocus={returnFocus}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            Cancel <kbd aria-hidden="true">Esc</kbd>
          </button>
          <button className="btn primary" aria-disabled={isPending}>
            {isPending ? doing : does}
          </button>
        </>
      }
    >
      <div className="stack">
        {refusal !== null && (
          <p className="why" role="alert">
            <CircleAlert className="i" aria-hidden="true" />
            {refusal}
          </p>
        )}
        {children}
      </div>
    </FormDialog>
  )
}
