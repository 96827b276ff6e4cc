'use client'
import type { ReactNode } from 'react'
import { MapForm } from '#components/desk/imports/map-form.tsx'
import { countsOf, PlanView } from '#components/desk/imports/plan-view.tsx'
import { useChangeImport } from '#components/desk/imports/use-imports.ts'
import { useImportMap, useImportPlan } from '#components/desk/imports/use-plan-and-map.ts'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { ListLoading } from '#components/desk/taxonomy/list-loading.tsx'
import { importsWords } from '#components/desk/words/imports.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'

const { run: words, plan: planWords } = importsWords

/** The plan and the map of an import, and the button that starts it. */
export function PlannedImport({ one, end }: { one: ImportView; end?: ReactNode }) {
  const plan = useImportPlan(one)
  const map = useImportMap(one)
  const error = plan.error ?? map.query.error
  return (
    <>
      <ReadingTrouble
        what={planWords.title}
        error={error}
        hasOld={plan.data !== undefined}
        onRetry={() => {
          void plan.refetch()
          void map.query.refetch()
        }}
      />
      {(plan.isPending || map.query.isPending) && <ListLoading />}
      {plan.data && <PlanView one={one} plan={plan.data} />}
      {plan.data && map.map && <MapForm state={map} map={map.map} plan={plan.data} />}
      {plan.data && <Start one={one} plan={plan.data} isMapChanged={map.isChanged} end={end} />}
    </>
  )
}

type StartProps = { one: ImportView; plan: ImportPlan; isMapChanged: boolean; end?: ReactNode }

function Start({ one, plan, isMapChanged, end }: StartProps) {
  const change = useChangeImport(String(one.id))
  const isOff = change.isPending || isMapChanged
  const will = countsOf(plan)
  return (
    <>
      <section className="import-part" aria-label={words.title}>
        <h3 className="head2">{words.title}</h3>
        {will.length > 0 && <p>{words.will(will)}</p>}
        <p>{words.public}</p>
        <p className="lede">{words.quiet}</p>
      </section>
      <div className="sendbar import-start">
        <button
          type="button"
          className="btn primary"
          aria-disabled={isOff}
          onClick={() => !isOff && change.mutate({ method: 'POST', path: '/run' })}
        >
          {words.start}
        </button>
        {end}
        {isMapChanged && <p className="hint">{words.unsaved}</p>}
      </div>
    </>
  )
}
