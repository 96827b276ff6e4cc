'use client'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { toast } from 'sonner'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { t } from '#domain/messages/t.ts'

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
    <div
      className="flex items-center gap-3 rounded-sm bg-ink py-1.5 ps-4 pe-1.5 font-sans text-sm leading-[1.4] text-on-ink"
      role="status"
    >
      {text}
      <Button
        kind="quiet"
        size="small"
        className="text-inherit! underline underline-offset-[0.15em] hover:bg-[rgb(128_128_128/0.3)]! focus-visible:outline-on-ink"
        data-undo
        ref={undo}
        onClick={onUndo}
      >
        {t('Undo')}
      </Button>
      <IconButton
        isSmall
        className="ms-auto text-inherit! focus-visible:outline-on-ink"
        icon={X}
        label={t('Close')}
        onClick={onClose}
      />
    </div>
  )
}

/** Focuses the Undo button after a dialog closes, because an open dialog traps the focus. */
export function focusUndo(): void {
  document.querySelector<HTMLElement>('[data-undo]')?.focus({ preventScroll: true })
}
