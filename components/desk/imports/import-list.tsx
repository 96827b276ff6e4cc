import type { ReactNode } from 'react'
import { useIsNarrow } from '#components/desk/parts/use-is-narrow.ts'
import { partsWords } from '#components/desk/words/parts.ts'

type Props = { title: string; count: number; isOpen?: boolean; children: ReactNode }

/** A part of a plan with its count. On a phone all are closed at first, so that the whole plan is seen at a glance. */
export function ImportList({ title, count, isOpen = false, children }: Props) {
  const isNarrow = useIsNarrow()
  return (
    <details className="import-list" open={isOpen && !isNarrow}>
      <summary>
        {title} <span className="n">{count.toLocaleString(partsWords.locale)}</span>
      </summary>
      {children}
    </details>
  )
}
