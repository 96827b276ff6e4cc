'use client'
import * as Radix from '@radix-ui/react-dialog'
import { ArrowLeft } from 'lucide-react'
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { useOpener } from '#components/desk/parts/use-opener.ts'

type Props = {
  title: string
  /** Name and shortcut of the arrow before the title, which closes it. */
  back: { label: string; keys?: string }
  /** A remark beside the title on one line, not shown below 56rem. */
  hint?: ReactNode
  /** A state beside the title. */
  state?: ReactNode
  onClose: () => void
  onKeyDown?: (event: KeyboardEvent) => void
  onFocus?: (event: FocusEvent) => void
  /** Moves the focus when it opens. */
  onOpen?: (event: Event) => void
  /** Moves the focus after closing; by default it returns to the element that had it before. */
  onLeft?: (event: Event) => void
  children: ReactNode
}

// A control with the focus stays between the bars, of which the lower has three lines on a phone.
const SCROLLS = 'overflow-auto scroll-pt-[calc(var(--spacing-top-bar)+0.5rem)] scroll-pb-32 phone:scroll-pb-44'
const BAR =
  'sticky top-0 z-20 flex min-h-top-bar items-center gap-3 border-b border-rule bg-sheet px-6 narrow:px-4 phone:flex-wrap phone:gap-1 phone:px-3 phone:py-1 low:static'

/** A dialog that takes the whole window, for a step that begins on a page and ends with its return. */
export function PageDialog(props: Props) {
  const { title, back, hint, state, onClose, onOpen, onLeft, children } = props
  const giveBack = useOpener()
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Content
          className={`fixed inset-0 z-41 flex flex-col bg-sheet [--spacing-under:0px] ${SCROLLS}`}
          aria-describedby={undefined}
          onKeyDown={props.onKeyDown}
          onFocus={props.onFocus}
          onOpenAutoFocus={onOpen}
          onCloseAutoFocus={onLeft ?? giveBack}
        >
          <div className={BAR}>
            <IconButton icon={ArrowLeft} {...back} onClick={onClose} />
            <Radix.Title className="font-serif text-xl leading-[1.1] font-bold whitespace-nowrap">{title}</Radix.Title>
            {hint !== undefined && <bdi className="min-w-0 truncate text-xs text-ink-3 narrow:hidden">{hint}</bdi>}
            {state}
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
