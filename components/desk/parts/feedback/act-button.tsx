import type { LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'

type Props = {
  /** The accessible name, where it is not the text. */
  label?: string | undefined
  icon?: LucideIcon | undefined
  isIconOnly?: boolean | undefined
  isSmall?: boolean | undefined
  isDanger?: boolean | undefined
  /** While its request runs it does nothing, and keeps the focus. */
  isBusy?: boolean | undefined
  does?: (() => void) | undefined
  /** A file that is downloaded. */
  href?: string | undefined
  id?: string | undefined
  ref?: Ref<HTMLButtonElement> | undefined
  children: ReactNode
}

const FRAME =
  'inline-flex cursor-pointer items-center justify-center gap-[0.4375rem] rounded-sm border font-medium no-underline aria-disabled:cursor-not-allowed aria-disabled:border-rule aria-disabled:bg-canvas aria-disabled:text-ink-3'
const PLAIN = 'border-edge bg-sheet text-ink hover:border-ink-2 hover:bg-hover active:bg-press'
const DANGER = 'border-red bg-sheet text-red hover:bg-red-wash'
const ICON = 'border-transparent bg-transparent px-0 text-ink-2 hover:bg-press hover:text-ink'

/** A button of an action in a list, a notice or an empty state. */
export function ActButton(props: Props) {
  const { label, icon: Icon, isIconOnly, isSmall, isDanger, isBusy, does, href, id, ref, children } = props
  const look = isIconOnly ? ICON : isDanger ? DANGER : PLAIN
  const size = isIconOnly ? 'size-6.5' : isSmall ? 'min-h-6.5 px-2 text-sm' : 'min-h-8 px-3'
  const frame = { className: `${FRAME} ${look} ${size} whitespace-nowrap`, 'aria-label': label }
  const inside = (
    <>
      {Icon && <Icon className="size-4 flex-none" aria-hidden="true" />}
      {!isIconOnly && children}
    </>
  )
  if (href !== undefined) {
    return (
      <a {...frame} href={href} download title={isIconOnly ? label : undefined}>
        {inside}
      </a>
    )
  }
  return (
    <button
      type="button"
      {...frame}
      id={id}
      ref={ref}
      title={isIconOnly ? label : undefined}
      aria-disabled={isBusy === true ? true : undefined}
      onClick={isBusy ? undefined : does}
    >
      {inside}
    </button>
  )
}
