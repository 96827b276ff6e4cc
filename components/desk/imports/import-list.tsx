import type { ReactNode } from 'react'
import { Details } from '#components/desk/parts/feedback/details.tsx'
import { useIsNarrow } from '#components/desk/parts/use-is-narrow.ts'
import { t } from '#domain/messages/t.ts'

type Props = { title: string; count: number; isOpen?: boolean; children: ReactNode }

/** A part of a plan with its count. On a phone all are closed at first, so that the whole plan is seen at a glance. */
export function ImportList({ title, count, isOpen = false, children }: Props) {
  const isNarrow = useIsNarrow()
  const counted = (
    <>
      {title} <span className="font-normal text-ink-3">{t('{n, number}', { n: count })}</span>
    </>
  )
  return (
    <Details title={counted} isOpen={isOpen && !isNarrow}>
      {children}
    </Details>
  )
}

/** Examples of what a line counts, below it. */
export const Samples = ({ of }: { of: readonly string[] }) =>
  of.length > 0 && <span className="block text-sm font-normal wrap-anywhere text-ink-2">{of.join(' · ')}</span>
