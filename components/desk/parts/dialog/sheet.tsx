'use client'
import * as Radix from '@radix-ui/react-dialog'
import type { ReactNode } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { VEIL } from '#components/desk/parts/dialog/dialog-look.ts'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { t } from '#domain/messages/t.ts'

type Props = {
  title: ReactNode
  /** Layout: another place where there is room. */
  className?: string
  /** The focus begins at its button, and not at what had it: for a sheet that has no fields. */
  takesFocus?: boolean
  onClose: () => void
  /** Stays in view at its foot. */
  foot?: ReactNode
  children: ReactNode
}

/** A panel at the foot of a narrow window, where there is no room for it beside the page. */
export function Sheet({ title, className = '', takesFocus = false, onClose, foot, children }: Props) {
  const giveBack = useOpener()
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={VEIL} />
        <Radix.Content
          className={`fixed inset-x-0 bottom-0 z-41 max-h-[88dvh] scroll-pt-14 overflow-auto overscroll-contain border-t border-edge bg-sheet pb-[env(safe-area-inset-bottom)] [&>*]:border-t-0 ${className}`}
          aria-describedby={undefined}
          onCloseAutoFocus={giveBack}
          // On a phone a field that takes the focus opens the keyboard over the rest.
          onOpenAutoFocus={(event) => takesFocus || event.preventDefault()}
        >
          <div className="sticky top-0 z-1 flex items-center justify-between border-b border-rule bg-inherit px-4 py-2">
            <Radix.Title className="font-serif text-xl leading-[1.1] font-bold">{title}</Radix.Title>
            <Button className="min-h-11!" onClick={onClose}>
              {t('Done')}
            </Button>
          </div>
          {children}
          {foot !== undefined && (
            <div className="sticky bottom-0 bg-inherit">
              <footer className="flex items-center justify-between gap-3 border-t border-rule px-4 py-2">{foot}</footer>
            </div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
