'use client'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Icon } from '#components/desk/parts/button/icon.tsx'

/** Collapses the text that two versions share to one line, which expands on demand. */
export function Same({ what, children }: { what: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="block w-full border-0 border-b border-rule bg-transparent px-0 py-2 text-start text-sm text-ink-3"
        aria-expanded={isOpen}
        onClick={() => setOpen((is) => !is)}
      >
        <Icon of={isOpen ? ChevronDown : ChevronRight} />
        {what}
      </button>
      {isOpen && children}
    </>
  )
}

/** Names what did not change: `2 paragraphs and 1 quote are the same`. */
export function sameSaid(names: readonly string[]): string {
  const counts = Map.groupBy(names, (name) => name)
  return words.same([...counts].map(([name, { length }]) => ({ name, count: length })))
}
