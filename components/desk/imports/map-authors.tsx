'use client'
import { useState } from 'react'
import { ImportList } from '#components/desk/imports/import-list.tsx'
import { MOST_OPEN, ROWS_AT_FIRST } from '#components/desk/imports/map-terms.tsx'
import { importsWords } from '#components/desk/words/imports.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'

const { map: words } = importsWords

type Authors = NonNullable<ImportMap['authors']>
type Props = { authors: Authors; onChange: (authors: Authors) => void }

/** Chooses the byline that each author becomes; two with one name become one. */
export function MapAuthors({ authors, onChange }: Props) {
  const [isWhole, setWhole] = useState(false)
  const all = Object.entries(authors)
  if (all.length === 0) return null
  const visible = isWhole ? all : all.slice(0, ROWS_AT_FIRST)
  return (
    <ImportList title={words.authors} count={all.length} isOpen={all.length <= MOST_OPEN}>
      <fieldset className="import-map">
        <legend className="hush">{words.authors}</legend>
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{words.columns.old}</th>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.columns.becomes}</th>
            </tr>
          </thead>
          <tbody>
            {visible.map(([key, author]) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                <td>
                  {author.drop !== true && (
                    <input
                      className="input"
                      aria-label={words.nameOf(key)}
                      maxLength={200}
                      value={author.name ?? ''}
                      onChange={(event) => onChange({ ...authors, [key]: { ...author, name: event.target.value } })}
                    />
                  )}
                </td>
                <td>
                  <label className="tick">
                    <input
                      type="checkbox"
                      aria-label={words.dropOf(key)}
                      checked={author.drop === true}
                      onChange={(event) => {
                        const changed = event.target.checked ? { drop: true } : { name: author.name ?? key }
                        onChange({ ...authors, [key]: changed })
                      }}
                    />
                    {words.drop}
                  </label>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {visible.length < all.length && (
          <button type="button" className="btn s" onClick={() => setWhole(true)}>
            {words.showAll(all.length)}
          </button>
        )}
      </fieldset>
    </ImportList>
  )
}
