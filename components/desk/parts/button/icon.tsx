import type { LucideIcon } from 'lucide-react'

type Props = {
  of: LucideIcon
  size?: 'usual' | 'large'
  /** Layout, and a colour if it is not the text's. */
  className?: string
}

const SIZES = { usual: 'size-4 min-w-4', large: 'size-5 min-w-5' }

/** An icon beside words, which screen readers skip. */
export function Icon({ of: Drawing, size = 'usual', className = '' }: Props) {
  return (
    <Drawing
      className={`inline-block flex-none align-[-0.16em] ${SIZES[size]} ${className}`}
      strokeWidth={1.75}
      aria-hidden="true"
    />
  )
}
