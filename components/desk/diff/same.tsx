'use client'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { diffWords as words } from '#components/desk/words/diff.ts'

/** Collapses the text that two versions share to one line, which expands on demand. */
export function Same({ what, children }: { what: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const Icon = isOpen ? ChevronDown : ChevronRight
  return (
    <>
      <button type="button" className="same" aria-expanded={isOpen} onClick={() => setOpen((is) => !is)}>
        <Icon className="i" aria-hidden="true" />
        {what}
      </button>
      {isOpen && <div className="unfolded">{children}</div>}
    </>
  )
}

/** Names what did not change: `2 paragraphs and 1 quote are the same`. */
export function sameSaid(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return words.same([...counts].map(([name, count]) => ({ name, count })))
}
