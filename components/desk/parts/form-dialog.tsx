'use client'
import * as Dialog from '@radix-ui/react-dialog'
import type { ClipboardEvent, DragEvent, ReactNode, SyntheticEvent } from 'react'
import { useOpener } from '#components/desk/parts/use-opener.ts'

type Props = {
  title: string
  hint?: string
  className?: string
  onSubmit: () => void
  onClose: () => void
  /** Moves the focus after closing; by default it returns to the element that had it before. */
  returnFocus?: () => void
  onEscape?: (event: KeyboardEvent) => void
  onPaste?: (event: ClipboardEvent) => void
  onDrop?: (event: DragEvent) => void
  footer: ReactNode
  children: ReactNode
}

/** A dialog that is a form: title, fields, and a footer with its buttons. */
export function FormDialog(props: Props) {
  const { title, hint, className = 'dialog', onSubmit, onClose, returnFocus, onEscape, onPaste, onDrop } = props
  const { footer, children } = props
  const giveBack = useOpener()
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content
          className={className}
          aria-describedby={undefined}
          {...(onEscape && { onEscapeKeyDown: onEscape })}
          onPaste={onPaste}
          onDrop={onDrop}
          onDragOver={onDrop && ((event) => event.preventDefault())}
          onCloseAutoFocus={(event) => {
            if (!returnFocus) return giveBack(event)
            event.preventDefault()
            returnFocus()
          }}
        >
          <form onSubmit={(event) => submitted(event, onSubmit)}>
            <header>
              <Dialog.Title>{title}</Dialog.Title>
              {hint && <p className="hint">{hint}</p>}
            </header>
            <div className="in">{children}</div>
            <footer>{footer}</footer>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function submitted(event: SyntheticEvent, onSubmit: () => void): void {
  event.preventDefault()
  // React events bubble through portals, so this submit would also reach the story's form.
  event.stopPropagation()
  onSubmit()
}
