'use client'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ChangeButton } from '#components/desk/imports/change-button.tsx'
import { MapForm } from '#components/desk/imports/map-form.tsx'
import { countsOf, PlanView } from '#components/desk/imports/plan-view.tsx'
import { useImportMap } from '#components/desk/imports/use-plan-and-map.ts'
import { FootBar } from '#components/desk/parts/bar/foot-bar.tsx'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Skeleton } from '#components/desk/parts/feedback/skeleton.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { importQueries } from '#components/desk/queries/import-queries.ts'
import { importsWords } from '#components/desk/words/imports.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'

const { run: words, plan: planWords } = importsWords
/** A control with the focus stays above the bar, whose hint may be a line of its own. */
const ABOVE_BAR = '[@media(min-height:20.0625rem)]:[html:has(&)]:scroll-pb-[calc(7rem+var(--spacing-under))]'

/** The plan and the map of an import, and the button that starts it. */
export function PlannedImport({ one, end }: { one: ImportView; end?: ReactNode }) {
  const plan = useQuery(importQueries.plan(one))
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
      {(plan.isPending || map.query.isPending) && <Skeleton />}
      {plan.data && <PlanView one={one} plan={plan.data} />}
      {plan.data && map.map && <MapForm state={map} map={map.map} plan={plan.data} />}
      {plan.data && <Start one={one} plan={plan.data} isMapChanged={map.isChanged} end={end} />}
    </>
  )
}

type StartProps = { one: ImportView; plan: ImportPlan; isMapChanged: boolean; end?: ReactNode }

function Start({ one, plan, isMapChanged, end }: StartProps) {
  const will = countsOf(plan)
  return (
    <>
      <PagePart level={3} title={words.title}>
        {will.length > 0 && <p>{words.will(will)}</p>}
        <p>{words.public}</p>
        <p className="max-w-176 text-ink-2">{words.quiet}</p>
      </PagePart>
      <FootBar className={`-mx-6 narrow:-mx-4 ${ABOVE_BAR}`}>
        <ChangeButton id={one.id} method="POST" path="/run" kind="primary" isOff={isMapChanged}>
          {words.start}
        </ChangeButton>
        {end}
        {isMapChanged && <p className={HINT}>{words.unsaved}</p>}
      </FootBar>
    </>
  )
}
