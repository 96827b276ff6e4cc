import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { Kept } from '#components/desk/saving/journal.ts'
import { savingWords as words } from '#components/desk/words/saving.ts'

/** Describes a stored text and when it was written. `count` is the number of words that are nowhere else; `name` is its story. */
export function KeptSaid({ kept, count, name }: { kept: Kept; count: number; name?: string }) {
  const { said, minutes } = useNewsroom()
  if (kept.label !== null) {
    return (
      <>
        <b>{kept.label}.</b> {words.keptSince(said(kept.at))}
      </>
    )
  }
  const [from, to] = [minutes(kept.since), minutes(kept.at)]
  return (
    <>
      <b>{words.neverSaved(words.changes(count), name)}</b> {words.written(said(kept.since), from === to ? null : to)}
    </>
  )
}
