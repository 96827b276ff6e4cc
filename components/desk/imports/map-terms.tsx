'use client'
import { useState } from 'react'
import { ImportList } from '#components/desk/imports/import-list.tsx'
import { importsWords } from '#components/desk/words/imports.ts'
import type { ImportMap, MappedTerm } from '#domain/import/plan/import-map.ts'

const { map: words } = importsWords
export const ROWS_AT_FIRST = 25
/** Longer lists are closed at first, so that the whole map is seen at a glance. */
export const MOST_OPEN = 12
const TARGETS = ['section', 'topic', 'drop'] as const

type Terms = NonNullable<ImportMap['categories']>
type Props = {
  title: string
  terms: Terms
  /** Slugs and names of all sections of the map: a section may stand below one of them. */
  sections: readonly { slug: string; name: string }[]
  onChange: (terms: Terms) => void
}

/** Chooses what each category or tag becomes: a section, perhaps below another, a topic, or nothing. */
export function MapTerms({ title, terms, sections, onChange }: Props) {
  const [isWhole, setWhole] = useState(false)
  const all = Object.entries(terms)
  if (all.length === 0) return null
  const visible = isWhole ? all : all.slice(0, ROWS_AT_FIRST)
  return (
    <ImportList title={title} count={all.length} isOpen={all.length <= MOST_OPEN}>
      <fieldset className="import-map">
        <legend className="hush">{title}</legend>
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{words.columns.old}</th>
              <th scope="col">{words.columns.becomes}</th>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.columns.parent}</th>
            </tr>
          </thead>
          <tbody>
            {visible.map(([slug, term]) => (
              <TermRow
                key={slug}
                slug={slug}
                term={term}
                sections={sections.filter((one) => one.slug !== term.slug)}
                onChange={(changed) => onChange({ ...terms, [slug]: changed })}
              />
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

type RowProps = Pick<Props, 'sections'> & { slug: string; term: MappedTerm; onChange: (term: MappedTerm) => void }

function TermRow({ slug, term, sections, onChange }: RowProps) {
  return (
    <tr>
      <th scope="row">{slug}</th>
      <td>
        <select
          className="input"
          aria-label={words.becomesOf(slug)}
          value={term.to}
          onChange={(event) => {
            const to = TARGETS.find((one) => one === event.target.value) ?? 'drop'
            onChange({ ...withoutParent(term), to, ...(to === 'section' && { parent: null }) })
          }}
        >
          {TARGETS.map((to) => (
            <option key={to} value={to}>
              {words.to[to]}
            </option>
          ))}
        </select>
      </td>
      <td>
        {term.to !== 'drop' && (
          <input
            className="input"
            aria-label={words.nameOf(slug)}
            maxLength={200}
            value={term.name ?? ''}
            onChange={(event) => onChange({ ...term, name: event.target.value })}
          />
        )}
      </td>
      <td>
        {term.to === 'section' && (
          <select
            className="input"
            aria-label={words.parentOf(slug)}
            value={term.parent ?? ''}
            onChange={(event) => onChange({ ...term, parent: event.target.value || null })}
          >
            <option value="">{words.noParent}</option>
            {sections.map((one) => (
              <option key={one.slug} value={one.slug}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </td>
    </tr>
  )
}

function withoutParent({ parent: _parent, ...term }: MappedTerm): MappedTerm {
  return term
}
