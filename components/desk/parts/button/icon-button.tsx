import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { keyNames } from '#components/desk/parts/key-names.ts'
import { t } from '#domain/messages/t.ts'

type Props = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & {
  label: string
  icon: LucideIcon
  keys?: string | undefined
  isSmall?: boolean
  /** In a chip, or a line of a day. */
  isTiny?: boolean
}

const LOOK =
  'inline-grid flex-none place-items-center rounded-sm border-0 bg-transparent p-0 text-ink-2 motion-safe:[transition:background-color_120ms,color_120ms,border-color_120ms]'
const ON = 'hover:bg-press hover:text-ink aria-pressed:bg-press aria-pressed:text-ink'

/** An icon button with an accessible name. A disabled one stays in the tab order. */
export function IconButton({ label, icon, keys, isSmall = false, isTiny = false, ...props }: Props) {
  const { onClick, className = '', ...rest } = props
  const isOff = rest['aria-disabled'] === true
  return (
    <button
      type="button"
      {...rest}
      className={`${LOOK} ${isTiny ? 'size-6' : isSmall ? 'size-control-sm' : 'size-control'} ${isOff ? 'cursor-not-allowed opacity-35' : ON} ${className}`}
      aria-label={label}
      title={keys ? t('{name} ({keys})', { name: label, keys: keyNames(keys) }) : label}
      onClick={isOff ? undefined : onClick}
    >
      <Icon of={icon} />
    </button>
  )
}
