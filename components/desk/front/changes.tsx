import { frontWords } from '#components/desk/words/front.ts'
import type { FrontChange } from '#domain/article/front/front-views.ts'

/** Lists the differences between two fronts, slot by slot. */
export function Changes({ changes }: { changes: FrontChange[] }) {
  const words = frontWords.changes
  if (changes.length === 0) return <p className="hint">{words.none}</p>
  return (
    <ul className="front-changes">
      {changes.map(({ place, was, is }) => (
        <li key={place}>
          <b>{place}</b>{' '}
          {was === is ? (
            words.reworded
          ) : (
            <>
              {was ?? words.automatic} → {is ?? words.automatic}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
