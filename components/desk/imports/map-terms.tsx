import { MapChoice, MapName, MapTable } from '#components/desk/imports/map-table.tsx'
import { importsWords } from '#components/desk/words/imports.ts'
import type { ImportMap, MappedTerm } from '#domain/import/plan/import-map.ts'

const { map: words } = importsWords
const { columns } = words
const TARGETS = (['section', 'topic', 'drop'] as const).map((to) => [to, words.to[to]] as const)

type Terms = NonNullable<ImportMap['categories']>
type Props = {
  title: string
  terms: Terms
  /** Slugs and names of all sections of the map: a section may stand below one of them. */
  sections: readonly { slug: string; name: string }[]
  onChange: (terms: Terms) => void
}

/** Chooses what each category or tag becomes: a section, perhaps below another, a topic, or nothing. */
export const MapTerms = ({ title, terms, sections, onChange }: Props) => (
  <MapTable
    title={title}
    rows={terms}
    columns={[columns.old, columns.becomes, columns.name, columns.parent]}
    cells={(slug, term) => {
      const change = (changed: MappedTerm) => onChange({ ...terms, [slug]: changed })
      const others = sections.filter((one) => one.slug !== term.slug).map((one) => [one.slug, one.name] as const)
      return [
        <MapChoice
          key="becomes"
          label={words.becomesOf(slug)}
          value={term.to}
          choices={TARGETS}
          onChange={(to) => change({ ...withoutParent(term), to, ...(to === 'section' && { parent: null }) })}
        />,
        term.to !== 'drop' && (
          <MapName label={words.nameOf(slug)} value={term.name ?? ''} onChange={(name) => change({ ...term, name })} />
        ),
        term.to === 'section' && (
          <MapChoice
            key="parent"
            label={words.parentOf(slug)}
            value={term.parent ?? ''}
            choices={[['', words.noParent], ...others]}
            onChange={(parent) => change({ ...term, parent: parent || null })}
          />
        ),
      ]
    }}
  />
)

function withoutParent({ parent: _parent, ...term }: MappedTerm): MappedTerm {
  return term
}
