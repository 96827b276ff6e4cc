import type { ReactNode } from 'react'

/** A row of a list of which one tap takes one. */
export const SlotChoice = ({ onChoose, children }: { onChoose: () => void; children: ReactNode }) => (
  <li className="border-b border-rule">
    <button
      type="button"
      className="relative min-h-11 w-full border-0 bg-transparent px-0 py-2 text-start"
      onClick={onChoose}
    >
      {children}
    </button>
  </li>
)
