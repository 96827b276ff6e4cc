import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { Kept } from '#components/desk/saving/journal.ts'

/** Describes a stored text and when it was written. `words` counts those that are nowhere else; `name` is its story. */
export function KeptSaid({ kept, words, name }: { kept: Kept; words: number; name?: string }) {
  const { said, minutes } = useNewsroom()
  if (kept.label !== null) {
    return (
      <>
        <b>{kept.label}.</b> Kept in this browser since {said(kept.at)}.
      </>
    )
  }
  const what = words === 0 ? 'changes' : words === 1 ? '1 word' : `${words} words`
  const [from, to] = [minutes(kept.since), minutes(kept.at)]
  return (
    <>
      <b>
        This browser kept {what} {name !== undefined && `of “${name}” `}that never reached the server.
      </b>{' '}
      Written {said(kept.since)}
      {from !== to && ` to ${to}`}.
    </>
  )
}
