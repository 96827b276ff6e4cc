import { MapChoice, MapName, MapTable } from '#components/desk/imports/map-table.tsx'
import type { ImportMap, MappedTerm } from '#domain/import/plan/import-map.ts'
import { msg, t } from '#domain/messages/t.ts'

const TO = { section: msg('a section'), topic: msg('a topic'), drop: msg('left out') }

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
    columns={[t('In the export'), t('Becomes'), t('Name here'), t('Below', {}, 'the section that it stands below')]}
    cells={(slug, term) => {
      const change = (changed: MappedTerm) => onChange({ ...terms, [slug]: changed })
      const others = sections.filter((one) => one.slug !== term.slug).map((one) => [one.slug, one.name] as const)
      return [
        <MapChoice
          key="becomes"
          label={t('What {name} becomes', { name: slug })}
          value={term.to}
          choices={(['section', 'topic', 'drop'] as const).map((to) => [to, t(TO[to])])}
          onChange={(to) => change({ ...withoutParent(term), to, ...(to === 'section' && { parent: null }) })}
        />,
        term.to !== 'drop' && (
          <MapName
            label={t('Name of {name}', { name: slug })}
            value={term.name ?? ''}
            onChange={(name) => change({ ...term, name })}
          />
        ),
        term.to === 'section' && (
          <MapChoice
            key="parent"
            label={t('Section above {name}', { name: slug })}
            value={term.parent ?? ''}
            choices={[['', t('no section')], ...others]}
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
