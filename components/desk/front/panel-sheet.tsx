'use client'
import * as Dialog from '@radix-ui/react-dialog'
import type { ReactNode } from 'react'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { frontWords } from '#components/desk/words/front.ts'

type Props = { title: string; onClose: () => void; children: ReactNode }

/** A panel of the front as a sheet at the foot of a narrow window, where there is no room for it beside the preview. */
export function PanelSheet({ title, onClose, children }: Props) {
  const giveBack = useOpener()
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content
          className="front-sheet"
          aria-describedby={undefined}
          onCloseAutoFocus={giveBack}
          // On a phone a field that takes the focus opens the keyboard over the stories.
          onOpenAutoFocus={(event) => event.preventDefault()}
        >
          <div className="front-sheet-bar">
            <Dialog.Title>{title}</Dialog.Title>
            <button type="button" className="btn" onClick={onClose}>
              {frontWords.sheet.done}
            </button>
          </div>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
