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
import type { ImportView } from '#domain/import/batch/import-views.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'

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
        what={t('The plan')}
        of={{
          error,
          hasOld: plan.data !== undefined,
          retry: () => Promise.all([plan.refetch(), map.query.refetch()]),
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
      <PagePart level={3} title={t('Import', {}, 'noun')}>
        {will.length > 0 && <p>{t('Imports {parts}.', { parts: saidList(will, 'commas') })}</p>}
        <p>{t('Public stories are public at once, with their old dates, and every old address leads to its story.')}</p>
        <p className="max-w-176 text-ink-2">
          {t(
            'Feeds, push services and partners are not told about them. Stories of yours are not changed, and the whole import can be undone.',
          )}
        </p>
      </PagePart>
      <FootBar className={`-mx-6 narrow:-mx-4 ${ABOVE_BAR}`}>
        <ChangeButton id={one.id} method="POST" path="/run" kind="primary" isOff={isMapChanged}>
          {t('Import now')}
        </ChangeButton>
        {end}
        {isMapChanged && (
          <p className={HINT}>{t('Make the plan again first, so that the import follows your changes.')}</p>
        )}
      </FootBar>
    </>
  )
}
