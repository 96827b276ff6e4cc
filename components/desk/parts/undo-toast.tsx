'use client'
import { useEffect, useRef } from 'react'
import { toast } from 'sonner'

/** Time enough to see what one did and to think better of it. */
const SHOWN_MS = 60_000

/**
 * Says what was done and offers to undo it, with the focus there: whoever acts by keys has it under their finger. Where
 * the same key goes on, the focus stays where it is. There is one at a time: the last act's.
 */
export function toastWithUndo(text: string, onUndo: () => void, takesFocus = true): void {
  const undo = (id: string | number) => {
    toast.dismiss(id)
    onUndo()
  }
  toast.custom((id) => <UndoToast key={text} text={text} takesFocus={takesFocus} onUndo={() => undo(id)} />, {
    id: 'undo',
    duration: SHOWN_MS,
  })
}

type Props = { text: string; takesFocus: boolean; onUndo: () => void }

function UndoToast({ text, takesFocus, onUndo }: Props) {
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus) undo.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <div className="toast" role="status">
      {text}
      <button type="button" className="btn s" data-undo ref={undo} onClick={onUndo}>
        Undo
      </button>
    </div>
  )
}

/** For a dialog that the act was done in: while it was open it kept the focus. */
export function focusUndo(): void {
  document.querySelector<HTMLElement>('[data-undo]')?.focus({ preventScroll: true })
}
