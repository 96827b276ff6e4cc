'use client'
import type { ReactNodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import { BlockField } from '#components/desk/editor/blocks/block-field.tsx'
import { momentInField, wallFromTyped } from '#components/desk/parts/field/typed-time.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { zoneName } from '#components/desk/parts/times.ts'
import { useThisYear } from '#components/desk/parts/use-this-year.ts'
import { instantsAt } from '#domain/article/planning/zone.ts'
import { t } from '#domain/messages/t.ts'

/** Formats an instant as the schema does: UTC, to the second. */
export const isoOf = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')

type Props = { view: ReactNodeViewProps; at: string; onAt: (at: string) => void }

/** Date-time field in the newsroom’s time zone and the paper's form. What is no time there is not committed. */
export function TimeField({ view, at, onAt }: Props) {
  const { paper } = useNewsroom()
  const thisYear = useThisYear()
  const instant = Date.parse(at)
  const [typed, setTyped] = useState<string | null>(null)
  const read = (text: string) => {
    const wall = wallFromTyped(paper, text, thisYear)
    return { wall, first: wall === null ? undefined : instantsAt(paper.zone, wall)[0] }
  }
  const { wall, first: isRead } = read(typed ?? '')
  const isWrong = typed !== null && isRead === undefined
  return (
    <BlockField
      view={view}
      label={t('Time')}
      of={Number.isNaN(instant) ? paper.zone : zoneName(paper.zone, instant)}
      value={typed ?? (Number.isNaN(instant) ? '' : momentInField(paper, instant))}
      problem={
        isWrong
          ? wall === null
            ? t('Write it like this: {example}', { example: momentInField(paper, instant || 0) })
            : t(
                'That time does not exist in the newsroom’s time zone, because the clocks change. Choose a different one.',
              )
          : null
      }
      onText={(text) => {
        setTyped(text)
        const { first } = read(text)
        if (first !== undefined) onAt(isoOf(first))
      }}
      onBlur={() => !isWrong && setTyped(null)}
    />
  )
}
