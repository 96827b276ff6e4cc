'use client'
import { MapAuthors } from '#components/desk/imports/map-authors.tsx'
import { MapChoices } from '#components/desk/imports/map-choices.tsx'
import { MapTerms } from '#components/desk/imports/map-terms.tsx'
import type { MapState } from '#components/desk/imports/use-plan-and-map.ts'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CONTROL, HINT } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'
import { t } from '#domain/messages/t.ts'

/** The map of an import as a form: what its categories, tags, authors, fields and blocks become. */
export function MapForm({ state, map, plan }: { state: MapState; map: ImportMap; plan: ImportPlan }) {
  const { change, isChanged, isSaving, save, reset } = state
  const sections = sectionsOf(map)
  return (
    <form
      aria-label={t('What becomes of what')}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSaving) save()
      }}
    >
      <PagePart level={3} title={t('What becomes of what')}>
        <p className="max-w-176 text-ink-2">
          {t(
            'Nothing has to be decided: {n, plural, one {# choice below has a default.} other {# choices below have defaults.}} Change what should be otherwise, then make the plan again.',
            { n: decisionsIn(map) },
          )}
        </p>
        <DefaultSection map={map} change={change} />
        <MapTerms
          title={t('Categories')}
          terms={map.categories ?? {}}
          sections={sections}
          onChange={(categories) => change({ categories })}
        />
        <MapTerms title={t('Tags')} terms={map.tags ?? {}} sections={sections} onChange={(tags) => change({ tags })} />
        <MapChoices
          title={t('Other types than posts and pages')}
          choices={map.types ?? {}}
          targets={{ story: t('stories'), page: t('standing pages'), drop: t('left out') }}
          found={plan.types}
          onChange={(types) => change({ types })}
        />
        <MapChoices
          title={t('Other taxonomies than categories and tags')}
          choices={map.taxonomies ?? {}}
          targets={{ section: t('sections'), topic: t('topics'), author: t('bylines'), drop: t('left out') }}
          found={plan.taxonomies}
          onChange={(taxonomies) => change({ taxonomies })}
        />
        <MapAuthors authors={map.authors ?? {}} onChange={(authors) => change({ authors })} />
        <MapChoices
          title={t('Custom fields')}
          choices={map.fields ?? {}}
          targets={{
            standfirst: t('the standfirst'),
            kicker: t('the kicker'),
            source: t('the source'),
            source_url: t('the address of the source'),
            canonical: t('the original address'),
            drop: t('left out'),
          }}
          found={plan.fields}
          onChange={(fields) => change({ fields })}
        />
        <MapChoices
          title={t('Unknown blocks')}
          choices={map.blocks ?? {}}
          targets={{ text: t('text'), drop: t('left out') }}
          found={plan.blocks}
          onChange={(blocks) => change({ blocks })}
        />
        {isChanged && (
          <p className="flex flex-wrap items-center gap-2">
            <Button type="submit" kind="primary" isBusy={isSaving} busy={t('Saving…')}>
              {t('Make the plan again')}
            </Button>
            <Button onClick={reset}>{t('Discard changes')}</Button>
            <span className={HINT} role="status">
              {t('The plan above does not show your changes yet.')}
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
  <Field label={t('Section of stories that have none')} className="w-[min(100%,30rem)]">
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
