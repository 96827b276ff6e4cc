'use client'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { partsWords as words } from '#components/desk/words/parts.ts'

type Props = {
  title: string
  /** The label of the button, and its label while the request runs. */
  does: string
  doing?: string
  isPending: boolean
  /** Not closed while the request runs, because its answer is shown only here. */
  staysWhilePending?: boolean
  /** The reason for a refusal. */
  refusal: string | null
  onSubmit: () => void
  onClose: () => void
  returnFocus: () => void
  children: ReactNode
}

/** A dialog that creates something: its fields, the reason for a refusal, and the buttons to submit and cancel. */
export function MakingDialog(props: Props) {
  const { title, does, doing = words.creating, isPending, refusal, onSubmit, returnFocus, children } = props
  const isHeld = isPending && props.staysWhilePending === true
  const onClose = () => {
    if (!isHeld) props.onClose()
  }
  return (
    <FormDialog
      title={title}
      onSubmit={onSubmit}
      onClose={onClose}
      returnFocus={returnFocus}
      footer={
        <>
          <button type="button" className="btn" aria-disabled={isHeld} onClick={onClose}>
            {everyScreenWords.cancel} <kbd aria-hidden="true">{everyScreenWords.escapeKey}</kbd>
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
