'use client'
import { ImportList } from '#components/desk/imports/import-list.tsx'
import { MOST_OPEN } from '#components/desk/imports/map-terms.tsx'
import { importsWords } from '#components/desk/words/imports.ts'
import type { SampledCount } from '#domain/import/plan/sampled-counts.ts'

const { map: words, plan: planWords } = importsWords

type Props<T extends string> = {
  title: string
  choices: Record<string, T>
  /** Names of the targets. */
  targets: Record<T, string>
  /** Counts and samples of the plan. */
  found: readonly SampledCount[]
  onChange: (choices: Record<string, T>) => void
}

/** Chooses what each custom field or unknown block becomes, and shows samples of it. */
export function MapChoices<T extends string>({ title, choices, targets, found, onChange }: Props<T>) {
  const all = Object.entries(choices)
  if (all.length === 0) return null
  const counts = new Map(found.map((one) => [one.what, one]))
  return (
    <ImportList title={title} count={all.length} isOpen={all.length <= MOST_OPEN}>
      <fieldset className="import-map">
        <legend className="hush">{title}</legend>
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{words.columns.old}</th>
              <th scope="col">{words.columns.becomes}</th>
            </tr>
          </thead>
          <tbody>
            {all.map(([name, choice]) => (
              <tr key={name}>
                <th scope="row">
                  {name} <span className="dim">{planWords.times(counts.get(name)?.count ?? 0)}</span>
                  <span className="samples">{counts.get(name)?.samples.join(' · ')}</span>
                </th>
                <td>
                  <select
                    className="input"
                    aria-label={words.becomesOf(name)}
                    value={choice}
                    onChange={(event) => onChange({ ...choices, [name]: event.target.value as T })}
                  >
                    {Object.entries<string>(targets).map(([value, label]) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </fieldset>
    </ImportList>
  )
}
