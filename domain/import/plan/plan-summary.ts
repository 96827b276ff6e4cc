import type { ImportPlan, PlannedTerm } from '#domain/import/plan/import-plan.ts'
import type { SampledCount } from '#domain/import/plan/sampled-counts.ts'

const MOST_ROWS = 12
const MOST_PROBLEMS = 20

const number = (n: number): string => n.toLocaleString('en')
const counted = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`

/** A plan as lines for a terminal: the most frequent of each kind, with samples. The whole plan is in `plan.json`. */
export function planSummary(plan: ImportPlan): string[] {
  const { counts } = plan
  const parts = [
    counted(counts.stories, 'story', 'stories'),
    counted(counts.pages, 'page'),
    `${counted(counts.drafts, 'draft')} among them`,
    counted(counts.pictures, 'picture'),
    counted(counts.redirects, 'old address', 'old addresses'),
  ]
  return [
    `Plan of batch ${plan.batchId}: ${plan.site || plan.host} (${plan.format})`,
    `  ${parts.join(', ')}.`,
    ...(counts.known > 0 ? [`  ${number(counts.known)} were imported before: they are compared and updated.`] : []),
    ...(plan.host === '-'
      ? ['  The export does not name its site: give it with --site, or old addresses stay without a host.']
      : []),
    ...terms('Sections', plan.sections),
    ...terms('Topics', plan.topics),
    ...terms('Bylines', plan.authors),
    ...countedLines(
      'Drafts, and why',
      plan.drafts.map(({ why, ...rest }) => ({ what: why, ...rest })),
    ),
    ...countedLines('Kept', plan.kept, false),
    ...countedLines('Changed', plan.changed),
    ...countedLines('Kept as text', plan.text),
    ...countedLines('Lost', plan.lost),
    ...countedLines('Blocks that no rule knows', plan.blocks),
    ...countedLines(
      'Fields that no rule knows',
      plan.fields.map(({ what, becomes, ...rest }) => ({ what: `${what} → ${becomes}`, ...rest })),
    ),
    ...pictureLines(plan),
    ...countedLines('Slugs that another story has', plan.slugs),
    ...countedLines('Repaired', plan.repaired),
    ...countedLines('Refused', plan.refused),
    ...countedLines('Left behind', plan.left),
    ...problemLines(plan),
  ]
}

function pictureLines({ pictures: { used, toFetch, missing, reasons, isSearched, hosts } }: ImportPlan): string[] {
  if (used === 0) return []
  const all = counted(used, 'picture')
  const site = hosts.filter(({ isSite }) => isSite).map(({ host }) => host)
  const fetched = toFetch > 0 ? [`  ${number(toFetch)} are to be fetched from the old site.`] : []
  if (!isSearched)
    return [
      '',
      `Pictures: stories show ${all}. Say where they are with --media${site.length > 0 ? ',' : '.'}`,
      ...(site.length > 0 ? [`  or allow to fetch them from ${site.join(', ')} with --fetch-from-site.`] : []),
    ]
  const atHand = used - missing - toFetch
  const text = missing + toFetch === 0 ? `${all}, and all of them are there` : `${all}, ${number(atHand)} of them there`
  const lacking = missing > 0 ? [`  ${number(missing)} missing:`, ...rowsOf(reasons)] : []
  return ['', `Pictures: ${text}.`, ...fetched, ...lacking]
}

function terms(title: string, list: PlannedTerm[]): string[] {
  if (list.length === 0) return []
  const made = list.filter(({ isNew }) => isNew).length
  const rows = list.slice(0, MOST_ROWS).map(({ name, slug, parent, stories, isNew }) => {
    const place = parent === null ? slug : `${slug}, below ${parent}`
    return `  ${number(stories).padStart(7)}  ${name} (${place})${isNew ? ' new' : ''}`
  })
  return ['', `${title}: ${number(list.length)}, of which ${number(made)} will be made`, ...rows, ...rest(list.length)]
}

function countedLines(title: string, list: SampledCount[], hasSamples = true): string[] {
  if (list.length === 0) return []
  return ['', title, ...rowsOf(list, hasSamples), ...rest(list.length)]
}

const rowsOf = (list: SampledCount[], hasSamples = true): string[] =>
  list.slice(0, MOST_ROWS).map(({ what, count, samples }) => {
    const said = hasSamples && samples.length > 0 ? `: ${samples.join(' | ')}` : ''
    return `  ${number(count).padStart(7)}  ${what}${said}`
  })

const rest = (length: number): string[] =>
  length > MOST_ROWS ? [`           and ${number(length - MOST_ROWS)} more`] : []

function problemLines({ problems, problemCount }: ImportPlan): string[] {
  if (problemCount === 0) return []
  const rows = problems.slice(0, MOST_PROBLEMS).map(({ place, what }) => `  ${place}: ${what}`)
  const more = problemCount > MOST_PROBLEMS ? [`  and ${number(problemCount - MOST_PROBLEMS)} more`] : []
  return ['', 'Problems of the export', ...rows, ...more]
}
