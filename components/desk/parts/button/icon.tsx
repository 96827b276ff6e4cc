import {
  ArrowLeft,
  ChevronLeft,
  ChevronRight,
  CornerUpLeft,
  CornerUpRight,
  ExternalLink,
  FolderOutput,
  IndentDecrease,
  IndentIncrease,
  List,
  ListChecks,
  LogOut,
  type LucideIcon,
  PanelRight,
  Redo2,
  Undo2,
} from 'lucide-react'

type Props = {
  of: LucideIcon
  size?: 'usual' | 'large'
  /** Layout, and a colour if it is not the text's. */
  className?: string
}

/** Icons that show a direction of reading, and therefore turn with it. */
const TURNING: ReadonlySet<LucideIcon> = new Set([
  ArrowLeft,
  ChevronLeft,
  ChevronRight,
  CornerUpLeft,
  CornerUpRight,
  ExternalLink,
  FolderOutput,
  IndentDecrease,
  IndentIncrease,
  List,
  ListChecks,
  LogOut,
  PanelRight,
  Redo2,
  Undo2,
])

const SIZES = { usual: 'size-4 min-w-4', large: 'size-5 min-w-5' }

/** An icon beside words, which screen readers skip. */
export function Icon({ of: Drawing, size = 'usual', className = '' }: Props) {
  return (
    <Drawing
      className={`inline-block flex-none align-[-0.16em] ${SIZES[size]} ${TURNING.has(Drawing) ? 'rtl:-scale-x-100' : ''} ${className}`}
      strokeWidth={1.75}
      aria-hidden="true"
    />
  )
}
