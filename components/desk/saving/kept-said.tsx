import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { Kept } from '#components/desk/saving/journal.ts'
import { savingWords as words } from '#components/desk/words/saving.ts'

/** Describes a stored text and when it was written. `count` is the number of words that are nowhere else; `name` is its story. */
export function KeptSaid({ kept: { label, since, at }, count, name }: { kept: Kept; count: number; name?: string }) {
  const { said, minutes } = useNewsroom()
  const isOfOneMinute = minutes(since) === minutes(at)
  return (
    <>
      <b>{label === null ? words.neverSaved(words.changes(count), name) : `${label}.`}</b>{' '}
      {label === null ? words.written(said(since), isOfOneMinute ? null : minutes(at)) : words.keptSince(said(at))}
    </>
  )
}
