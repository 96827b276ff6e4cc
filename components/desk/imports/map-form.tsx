'use client'
import { MapAuthors } from '#components/desk/imports/map-authors.tsx'
import { MapChoices } from '#components/desk/imports/map-choices.tsx'
import { MapTerms } from '#components/desk/imports/map-terms.tsx'
import type { MapState } from '#components/desk/imports/use-plan-and-map.ts'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CONTROL, HINT } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
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
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSaving) save()
      }}
    >
      <PagePart level={3} title={words.title}>
        <p className="max-w-176 text-ink-2">{words.decisions(decisionsIn(map))}</p>
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
          <p className="flex flex-wrap items-center gap-2">
            <Button type="submit" kind="primary" isBusy={isSaving} busy={words.saving}>
              {words.save}
            </Button>
            <Button onClick={reset}>{words.reset}</Button>
            <span className={HINT} role="status">
              {words.unsaved}
            </span>
          </p>
        )}
      </PagePart>
    </form>
  )
}

/** The section of stories that have none, and each list that is not empty. */
const decisionsIn = ({ categories, tags, types, taxonomies, authors, fields, blocks }: ImportMap): number =>
  1 +
  [categories, tags, types, taxonomies, authors, fields, blocks].filter((one) => Object.keys(one ?? {}).length).length

const DefaultSection = ({ map, change }: { map: ImportMap; change: MapState['change'] }) => (
  <Field label={words.defaultSection} className="w-[min(100%,30rem)]">
    {(wired) => (
      <input
        {...wired}
        className={`w-full ${CONTROL}`}
        maxLength={200}
        value={map.default_section?.name ?? ''}
        // The slug follows the name.
        onChange={(event) => change({ default_section: { name: event.target.value } })}
      />
    )}
  </Field>
)

/** Sections that another may stand below: those of the map that are themselves below none. */
function sectionsOf({ categories = {}, tags = {} }: ImportMap): { slug: string; name: string }[] {
  const all = [...Object.values(categories), ...Object.values(tags)]
  const top = all.filter(({ to, slug, parent }) => to === 'section' && slug !== undefined && !parent)
  const bySlug = new Map(top.map(({ slug = '', name }) => [slug, { slug, name: name ?? slug }]))
  return [...bySlug.values()]
}
