import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { keyNames } from '#components/desk/parts/key-names.ts'

/** The classes of a list of options that floats over the page. */
export const OPTIONS =
  'z-30 min-w-56 rounded-[6px] border border-edge bg-raised p-1 font-sans text-base leading-[1.45] shadow-float'

type Props = {
  id: string
  icon: LucideIcon
  isActive: boolean
  /** The text that chooses it too, shown at its end. */
  keys?: string | undefined
  /** Layout, such as another height. */
  className?: string
  onTake: () => void
  children: ReactNode
}

/** An option of a list whose keys another element handles: the focus stays there, also when it is clicked. */
export function OptionRow({ id, icon, isActive, keys, className = 'min-h-8', onTake, children }: Props) {
  return (
    <button
      type="button"
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isActive}
      className={`grid w-full grid-cols-[1.5rem_1fr_auto] items-center gap-2 rounded-[3px] border-0 bg-transparent px-2 py-0.5 text-start aria-selected:bg-blue-wash [&_small]:text-xs [&_small]:text-ink-3 ${className}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <Icon of={icon} />
      <span className="min-w-0 wrap-anywhere">{children}</span>
      {keys !== undefined && <kbd aria-hidden="true">{keyNames(keys)}</kbd>}
    </button>
  )
}
