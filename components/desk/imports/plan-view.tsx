'use client'
import { ImportList, Samples } from '#components/desk/imports/import-list.tsx'
import { PlanVerdict } from '#components/desk/imports/plan-verdict.tsx'
import { PlannedPictures } from '#components/desk/imports/planned-pictures.tsx'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { MoreLines } from '#components/desk/parts/list/more-lines.tsx'
import type { ImportView } from '#domain/import/batch/import-views.ts'
import type { ImportPlan, PlannedTerm } from '#domain/import/plan/import-plan.ts'
import type { SampledCount } from '#domain/import/plan/sampled-counts.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { msg, t } from '#domain/messages/t.ts'

const LIST_NAMES = {
  lost: msg('Left out', 'parts of stories'),
  text: msg('Become plain text'),
  changed: msg('Change their form'),
  refused: msg('Refused records'),
  repaired: msg('Repaired', 'records'),
  slugs: msg('Addresses that were taken'),
  left: msg('Not imported', 'records'),
  kept: msg('Kept as they are'),
}

const COUNTS = {
  stories: msg('{n, plural, one {# story} other {# stories}}'),
  pages: msg('{n, plural, one {# page} other {# pages}}'),
  drafts: msg('{n, plural, one {# draft among them} other {# drafts among them}}'),
  pictures: msg('{n, plural, one {# picture} other {# pictures}}'),
  redirects: msg('{n, plural, one {# redirect} other {# redirects}}'),
  known: msg('{n, number} known from an earlier import'),
}

const ROWS = 12

/** Losses first, since an editor reads down until the news is good. */
const LISTS = ['lost', 'text', 'changed', 'refused', 'repaired', 'slugs', 'left', 'kept'] as const

/** The plan of an import. */
export function PlanView({ one, plan }: { one: ImportView; plan: ImportPlan }) {
  return (
    <PagePart level={3} title={t('The plan')}>
      <PlanVerdict plan={plan} />
      <p>{saidList(countsOf(plan), 'commas') || t('The plan has nothing to import.')}</p>
      {plan.problemCount > 0 && <Problems plan={plan} />}
      {plan.drafts.length > 0 && (
        <SampledList
          title={t('Become drafts')}
          list={plan.drafts.map(({ why, ...rest }) => ({ what: why, ...rest }))}
          isOpen
        />
      )}
      {plan.pictures.used > 0 && <PlannedPictures one={one} pictures={plan.pictures} />}
      <SampledList
        title={t('Files that stay on the old site, of {used, number}', { used: plan.files.used })}
        list={plan.files.reasons}
        isOpen
      />
      {LISTS.map((name) => (
        <SampledList
          key={name}
          title={t(LIST_NAMES[name])}
          list={plan[name]}
          isOpen={name === 'lost' || name === 'refused'}
        />
      ))}
      <Terms title={t('Sections')} terms={plan.sections} />
      <Terms title={t('Topics')} terms={plan.topics} />
      <Terms title={t('Bylines')} terms={plan.authors} />
    </PagePart>
  )
}

/** The counts of a plan as words: `12 stories`, `2 drafts among them`. */
export function countsOf({ counts }: Pick<ImportPlan, 'counts'>): string[] {
  const names = ['stories', 'pages', 'drafts', 'pictures', 'redirects', 'known'] as const
  return names.filter((name) => counts[name] > 0).map((name) => t(COUNTS[name], { n: counts[name] }))
}

function SampledList({ title, list, isOpen }: { title: string; list: readonly SampledCount[]; isOpen: boolean }) {
  if (list.length === 0) return null
  return (
    <ImportList title={title} count={list.reduce((sum, { count }) => sum + count, 0)} isOpen={isOpen}>
      <ul>
        {list.slice(0, ROWS).map(({ what, count, samples }) => (
          <li key={what}>
            <b>{what}</b> <span className="text-ink-3">{t('× {n, number}', { n: count })}</span>
            <Samples of={samples} />
          </li>
        ))}
        <MoreLines count={list.length - ROWS} />
      </ul>
    </ImportList>
  )
}

function Terms({ title, terms }: { title: string; terms: readonly PlannedTerm[] }) {
  if (terms.length === 0) return null
  const made = terms.filter(({ isNew }) => isNew)
  const here = terms.filter(({ isNew }) => !isNew)
  return (
    <ImportList title={title} count={terms.length}>
      <TermList title={t('Will be made')} terms={made} />
      <TermList title={t('Exists already')} terms={here} />
    </ImportList>
  )
}

const MOST_TERMS = 100

function TermList({ title, terms }: { title: string; terms: readonly PlannedTerm[] }) {
  if (terms.length === 0) return null
  return (
    <>
      <h4 className="pt-2 text-sm">{title}</h4>
      <ul>
        {terms.slice(0, MOST_TERMS).map(({ slug, name, parent, stories }) => (
          <li key={slug}>
            <b dir="auto">{name}</b>{' '}
            <span className="text-ink-3">
              {saidList(
                [
                  parent !== null && t('below {parent}', { parent }),
                  t('{n, plural, one {# story} other {# stories}}', { n: stories }),
                ],
                'commas',
              )}
            </span>
          </li>
        ))}
        <MoreLines count={terms.length - MOST_TERMS} />
      </ul>
    </>
  )
}

function Problems({ plan: { problems, problemCount } }: { plan: ImportPlan }) {
  return (
    <ImportList title={t('Problems in the export')} count={problemCount} isOpen>
      <ul>
        {problems.slice(0, ROWS).map(({ place, what }) => (
          <li key={`${place} ${what}`}>{place === '' ? what : t('{place}: {what}', { place, what })}</li>
        ))}
        <MoreLines count={problemCount - Math.min(ROWS, problems.length)} />
      </ul>
    </ImportList>
  )
}
