import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, MouseEvent } from 'react'
import { type ButtonKind, buttonLook, type ButtonSize } from '#components/desk/parts/button/button-look.ts'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { keyNames } from '#components/desk/parts/key-names.ts'

type Props = ComponentProps<'button'> & {
  kind?: ButtonKind | undefined
  size?: ButtonSize | undefined
  icon?: LucideIcon | undefined
  /** A request runs: its words take the place of the label, and the button cannot be used. */
  isBusy?: boolean | undefined
  busy?: string | undefined
  /** Cannot be used now. It stays in the tab order, so that its reason can be found. */
  isOff?: boolean
  /** Said after the label to screen readers: the row that a button belongs to. */
  about?: string | undefined
  /** A shortcut, shown beside the label. */
  keys?: string
}

/** A button; `className` is for layout alone. One that cannot be used neither acts nor submits. */
export function Button(props: Props) {
  const { kind, size, icon, isBusy = false, busy, isOff = false, about, keys, className, ...rest } = props
  const { onClick, children, ...others } = rest
  const isHeld = isOff || isBusy || others['aria-disabled'] === true
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (isHeld) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      type="button"
      {...others}
      className={`${buttonLook({ kind, size, isOff: isHeld })}${className ? ` ${className}` : ''}`}
      aria-disabled={isHeld || undefined}
      onClick={click}
    >
      {icon && <Icon of={icon} />}
      {isBusy && busy !== undefined ? busy : children}
      {about !== undefined && <span className="sr-only"> {about}</span>}
      {keys !== undefined && <kbd aria-hidden="true">{keyNames(keys)}</kbd>}
    </button>
  )
}
