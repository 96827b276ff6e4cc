'use client'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { toast } from 'sonner'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'

/** Long enough to notice a mistake and undo it. */
const VISIBLE_MS = 60_000

/**
 * Shows a toast with an Undo button, which takes the focus so that keyboard users reach it at once. With `takesFocus`
 * false the focus stays, for shortcuts that are pressed repeatedly. One toast at a time: the latest action's.
 */
export function toastWithUndo(text: string, onUndo: () => void, takesFocus = true): void {
  const undo = (id: string | number) => {
    toast.dismiss(id)
    onUndo()
  }
  const made = (id: string | number) => (
    <UndoToast
      key={text}
      text={text}
      takesFocus={takesFocus}
      onUndo={() => undo(id)}
      onClose={() => toast.dismiss(id)}
    />
  )
  toast.custom(made, { id: 'undo', duration: VISIBLE_MS })
}

type Props = { text: string; takesFocus: boolean; onUndo: () => void; onClose: () => void }

function UndoToast({ text, takesFocus, onUndo, onClose }: Props) {
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus) undo.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <div className="toast" role="status">
      {text}
      <button type="button" className="btn s" data-undo ref={undo} onClick={onUndo}>
        {everyScreenWords.undo}
      </button>
      <IconButton isSmall className="ms-auto text-inherit!" icon={X} label={everyScreenWords.close} onClick={onClose} />
    </div>
  )
}

/** Focuses the Undo button after a dialog closes, because an open dialog traps the focus. */
export function focusUndo(): void {
  document.querySelector<HTMLElement>('[data-undo]')?.focus({ preventScroll: true })
}
