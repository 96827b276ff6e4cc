'use client'
import type { ReactNodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import { BlockField } from '#components/desk/editor/blocks/block-field.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { zoneName } from '#components/desk/parts/times.ts'
import { instantsAt } from '#components/desk/parts/wall-time.ts'
import { editorWords } from '#components/desk/words/editor.ts'
import { offsetIn } from '#domain/article/zone.ts'

const words = editorWords.time

/** Formats an instant as the schema does: UTC, to the second. */
export const isoOf = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')

type Props = { view: ReactNodeViewProps; at: string; onAt: (at: string) => void }

/** Date-time field in the newsroom’s time zone. A local time that does not exist there is not committed. */
export function TimeField({ view, at, onAt }: Props) {
  const { zone } = useNewsroom().paper
  const instant = Date.parse(at)
  const shown = Number.isNaN(instant) ? '' : isoOf(instant + offsetIn(zone, instant)).slice(0, 16)
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <BlockField
      view={view}
      label={words.label}
      of={Number.isNaN(instant) ? zone : zoneName(zone, instant)}
      type="datetime-local"
      value={typed ?? shown}
      problem={typed === null ? null : words.skipped}
      onText={(text) => {
        const [first] = instantsAt(zone, text)
        setTyped(first === undefined ? text : null)
        if (first !== undefined) onAt(isoOf(first))
      }}
    />
  )
}
