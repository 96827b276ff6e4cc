import type { ComponentProps } from 'react'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { CopyButton } from '#components/desk/parts/field/copy-button.tsx'

type Props = Omit<ComponentProps<typeof CopyButton>, 'name'> & {
  /** Accessible name of the text. */
  label: string
  /** The text takes the focus when it appears. */
  hasFocus?: boolean
}

/** A text to be copied, such as a key or a link. */
export function CopyLine({ label, hasFocus = false, ...button }: Props) {
  return (
    <div className="flex gap-2">
      <input
        className={`min-w-0 flex-1 font-mono text-sm ${CONTROL}`}
        readOnly
        dir="ltr"
        // In a dialog this comes before its first field would be focused.
        ref={hasFocus ? focusAtFirst : null}
        aria-label={label}
        value={button.text}
        onFocus={(event) => event.target.select()}
      />
      <CopyButton {...button} />
    </div>
  )
}

const focusAtFirst = (element: HTMLElement | null): void => element?.focus()
