'use client'
import * as Radix from '@radix-ui/react-dialog'
import type { ClipboardEvent, DragEvent, ReactNode, SyntheticEvent } from 'react'
import { ACTIONS, BODY, DESCRIPTION, DIALOG, TITLE, VEIL } from '#components/desk/parts/dialog/dialog-look.ts'
import { useOpener } from '#components/desk/parts/use-opener.ts'

export type DialogProps = {
  title: string
  /** A sentence under the title, which screen readers say when it opens. */
  describe?: ReactNode
  /** Layout of the window, such as another width. */
  className?: string | undefined
  /** Makes it a form. */
  onSubmit?: (() => void) | undefined
  /** The fields are checked here, and not by the browser. */
  noValidate?: boolean
  onClose: () => void
  /** Not closed while a request runs, because its answer is shown only here. */
  isHeld?: boolean | undefined
  /** Asked before Escape or a click outside closes it: false keeps it open. */
  mayClose?: (() => boolean) | undefined
  /** Moves the focus after closing; by default it returns to the element that had it before. */
  returnFocus?: (() => void) | undefined
  onEscape?: (event: KeyboardEvent) => void
  onPaste?: (event: ClipboardEvent) => void
  onDrop?: (event: DragEvent) => void
  /** The buttons at its foot; none: it has none. */
  actions?: ReactNode
  children?: ReactNode
}

/** A window over the page: title, description, body and buttons. It opens when it mounts. */
export function Dialog(props: DialogProps) {
  const { title, describe, className = '', onClose, isHeld = false, mayClose, onEscape, onDrop } = props
  const close = useClosing(props.returnFocus)
  const change = (isOpen: boolean) => {
    if (!isOpen && !isHeld && (mayClose?.() ?? true)) onClose()
  }
  return (
    <Radix.Root open onOpenChange={change}>
      <Radix.Portal>
        <Radix.Overlay className={VEIL} />
        <Radix.Content
          className={`${DIALOG} ${className}`}
          {...(describe === undefined && { 'aria-describedby': undefined })}
          {...(onEscape && { onEscapeKeyDown: onEscape })}
          onPaste={props.onPaste}
          onDrop={onDrop}
          onDragOver={onDrop && ((event) => event.preventDefault())}
          onCloseAutoFocus={close}
        >
          <MaybeForm onSubmit={props.onSubmit} noValidate={props.noValidate}>
            <header className="px-6 pt-4 pb-2">
              <Radix.Title className={TITLE}>{title}</Radix.Title>
              {describe !== undefined && <Radix.Description className={DESCRIPTION}>{describe}</Radix.Description>}
            </header>
            <DialogBody actions={props.actions}>{props.children}</DialogBody>
          </MaybeForm>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** The body of a dialog and its buttons, under the title. */
export function DialogBody({ actions, children }: { actions: ReactNode; children: ReactNode }) {
  return (
    <>
      {children !== undefined && children !== null && <div className={BODY}>{children}</div>}
      {actions !== undefined && <footer className={ACTIONS}>{actions}</footer>}
    </>
  )
}

/** Moves the focus when a dialog has closed. */
export function useClosing(returnFocus: (() => void) | undefined): (event: Event) => void {
  const giveBack = useOpener()
  return (event) => {
    if (!returnFocus) return giveBack(event)
    event.preventDefault()
    returnFocus()
  }
}

type FormProps = { onSubmit: (() => void) | undefined; noValidate?: boolean | undefined; children: ReactNode }

/** Its content is a form if there is something to submit. */
export function MaybeForm({ onSubmit, noValidate, children }: FormProps) {
  if (!onSubmit) return children
  const submitted = (event: SyntheticEvent) => {
    event.preventDefault()
    // React events bubble through portals, so this submit would also reach the story's form.
    event.stopPropagation()
    onSubmit()
  }
  return (
    <form noValidate={noValidate} className="contents" onSubmit={submitted}>
      {children}
    </form>
  )
}
