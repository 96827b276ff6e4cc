import type { LucideIcon } from 'lucide-react'

type Props = {
  of: LucideIcon
  size?: 'usual' | 'large'
  /** Layout, and a colour if it is not the text's. */
  className?: string
}

/** Names of icons that show a direction of reading, and therefore turn with it. */
const TURNING =
  /^(?:(?:Arrow|Chevron|Panel)(?:Left|Right)|Corner\w+|(?:List)?Indent\w+|List(?:Checks)?|ExternalLink|FolderOutput|LogOut|(?:Un|Re)do2)$/

const SIZES = { usual: 'size-4 min-w-4', large: 'size-5 min-w-5' }

/** An icon beside words, which screen readers skip. */
export function Icon({ of: Drawing, size = 'usual', className = '' }: Props) {
  return (
    <Drawing
      className={`inline-block flex-none align-[-0.16em] ${SIZES[size]} ${TURNING.test(Drawing.displayName ?? '') ? 'rtl:-scale-x-100' : ''} ${className}`}
      strokeWidth={1.75}
      aria-hidden="true"
    />
  )
}
