import type { FrontChange } from '#domain/article/front-views.ts'

/** Lists the differences between two fronts, slot by slot. */
export function Changes({ changes }: { changes: FrontChange[] }) {
  if (changes.length === 0) return <p className="hint">Nothing that shows.</p>
  return (
    <ul className="front-changes">
      {changes.map(({ place, was, is }) => (
        <li key={place}>
          <b>{place}</b>{' '}
          {was === is ? (
            'said otherwise'
          ) : (
            <>
              {was ?? 'by rule'} → {is ?? 'by rule'}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
