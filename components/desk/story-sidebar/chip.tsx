import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'

export type ChipTool = { icon: LucideIcon; label: string; isOff?: boolean; onClick: () => void }

/** A chosen term in a frame, with the buttons that move and remove it. */
export const Chip = ({ tools, children }: { tools: ChipTool[]; children: ReactNode }) => (
  <span className="inline-flex min-h-control-sm max-w-full flex-auto items-center gap-1.5 rounded-sm border border-rule bg-sheet px-2 text-sm text-ink-2">
    <span className="min-w-0 flex-1 wrap-anywhere">{children}</span>
    <span className="-me-1.5 flex">
      {tools.map(({ isOff = false, ...tool }) => (
        <IconButton key={tool.label} isTiny className="not-hover:text-ink-3!" aria-disabled={isOff} {...tool} />
      ))}
    </span>
  </span>
)
