'use client'
import { useId } from 'react'
import { MapAuthors } from '#components/desk/imports/map-authors.tsx'
import { MapChoices } from '#components/desk/imports/map-choices.tsx'
import { MapTerms } from '#components/desk/imports/map-terms.tsx'
import type { MapState } from '#components/desk/imports/use-plan-and-map.ts'
import { importsWords } from '#components/desk/words/imports.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'

const { map: words } = importsWords

/** The map of an import as a form: what its categories, tags, authors, fields and blocks become. */
export function MapForm({ state, map, plan }: { state: MapState; map: ImportMap; plan: ImportPlan }) {
  const { change, isChanged, isSaving, save, reset } = state
  const sections = sectionsOf(map)
  return (
    <form
      className="import-part"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSaving) save()
      }}
    >
      <h3 className="head2">{words.title}</h3>
      <p className="lede">{words.decisions(decisionsIn(map))}</p>
      <DefaultSection map={map} change={change} />
      <MapTerms
        title={words.categories}
        terms={map.categories ?? {}}
        sections={sections}
        onChange={(categories) => change({ categories })}
      />
      <MapTerms title={words.tags} terms={map.tags ?? {}} sections={sections} onChange={(tags) => change({ tags })} />
      <MapChoices
        title={words.types}
        choices={map.types ?? {}}
        targets={words.typeTo}
        found={plan.types}
        onChange={(types) => change({ types })}
      />
      <MapChoices
        title={words.taxonomies}
        choices={map.taxonomies ?? {}}
        targets={words.taxonomyTo}
        found={plan.taxonomies}
        onChange={(taxonomies) => change({ taxonomies })}
      />
      <MapAuthors authors={map.authors ?? {}} onChange={(authors) => change({ authors })} />
      <MapChoices
        title={words.fields}
        choices={map.fields ?? {}}
        targets={words.fieldTo}
        found={plan.fields}
        onChange={(fields) => change({ fields })}
      />
      <MapChoices
        title={words.blocks}
        choices={map.blocks ?? {}}
        targets={words.blockTo}
        found={plan.blocks}
        onChange={(blocks) => change({ blocks })}
      />
      {isChanged && (
        <p className="row-flex">
          <button className="btn primary" aria-disabled={isSaving}>
            {isSaving ? words.saving : words.save}
          </button>
          <button type="button" className="btn" onClick={reset}>
            {words.reset}
          </button>
          <span className="hint" role="status">
            {words.unsaved}
          </span>
        </p>
      )}
    </form>
  )
}

/** The section of stories that have none, and each list that is not empty. */
const decisionsIn = ({ categories, tags, types, taxonomies, authors, fields, blocks }: ImportMap): number =>
  1 +
  [categories, tags, types, taxonomies, authors, fields, blocks].filter((one) => Object.keys(one ?? {}).length).length

function DefaultSection({ map, change }: { map: ImportMap; change: MapState['change'] }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{words.defaultSection}</label>
      <input
        id={id}
        maxLength={200}
        value={map.default_section?.name ?? ''}
        // The slug follows the name.
        onChange={(event) => change({ default_section: { name: event.target.value } })}
      />
    </div>
  )
}

/** Sections that another may stand below: those of the map that are themselves below none. */
function sectionsOf({ categories = {}, tags = {} }: ImportMap): { slug: string; name: string }[] {
  const all = [...Object.values(categories), ...Object.values(tags)]
  const top = all.filter(({ to, slug, parent }) => to === 'section' && slug !== undefined && !parent)
  const bySlug = new Map(top.map(({ slug = '', name }) => [slug, { slug, name: name ?? slug }]))
  return [...bySlug.values()]
}
