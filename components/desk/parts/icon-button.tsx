import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & {
  label: string
  icon: LucideIcon
  keys?: string
  isSmall?: boolean
}

/** An icon button with an accessible name. A disabled one stays in the tab order. */
export function IconButton({ label, icon: Icon, keys, isSmall = false, onClick, ...rest }: Props) {
  const isOff = rest['aria-disabled'] === true
  return (
    <button
      type="button"
      {...rest}
      className={isSmall ? 'iconbtn s' : 'iconbtn'}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      onClick={isOff ? undefined : onClick}
    >
      <Icon className="i" aria-hidden="true" />
    </button>
  )
}
