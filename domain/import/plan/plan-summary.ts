import { type FirstLine, firstLines } from '#domain/import/plan/first-lines.ts'
import type { ImportPlan, PlannedTerm } from '#domain/import/plan/import-plan.ts'
import type { SampledCount } from '#domain/import/plan/sampled-counts.ts'

const MOST_ROWS = 12
const MOST_PROBLEMS = 20

const number = (n: number): string => n.toLocaleString('en')
const counted = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`
const stories = (n: number): string => counted(n, 'story', 'stories')

const TEXTS: Record<FirstLine['key'], (count: number, plan: ImportPlan) => string> = {
  stories: (n, { counts }) => (counts.pages > 0 ? counted(n, 'story or page', 'stories and pages') : stories(n)),
  public: (n) => `${number(n)} will be public`,
  addresses: (n) => `${number(n)} ${n === 1 ? 'has' : 'have'} no old address`,
  sections: (n) => counted(n, 'section'),
  files: (n) => `${counted(n, 'file')} ${n === 1 ? 'stays' : 'stay'}`,
  refused: (n) => `${number(n)} refused`,
}

/** Advice for each of the first lines. */
const ADVICE: Record<FirstLine['key'], (line: FirstLine, plan: ImportPlan) => string> = {
  stories: (_, { left }) =>
    left.length > 0 ? 'See “Left behind” for what does not come.' : 'That is all of the export.',
  public: ({ isBad }, { counts }) =>
    isBad
      ? `The source has ${number(counts.publicInSource)} public ones. Give the others a date there, or publish them here: see “Drafts”.`
      : 'As in the source.',
  addresses: ({ isBad }, { format }) =>
    !isBad
      ? 'Every old address is known, and will lead here.'
      : format === 'markdown'
        ? 'Say how the site made addresses, with --permalink /:year/:title/.'
        : 'Bring the old addresses with --redirects FILE.csv.',
  sections: () => 'Change in the map what is a section, a topic, or left out.',
  files: ({ count }) =>
    count > 0
      ? 'See “Pictures” and “Files”: give them with --media; pictures can be fetched from the old site.'
      : 'None is missing.',
  refused: ({ isBad }) => (isBad ? 'Mend these records in the source: see “Refused”.' : 'Nothing to do.'),
}

/** The first lines of a plan: all in one, then each with what to do. `red` marks what is not as the source says. */
function verdict(plan: ImportPlan, red: (text: string) => string): string[] {
  const lines = firstLines(plan).map((line) => {
    const text = TEXTS[line.key](line.count, plan)
    return { text: line.isBad ? red(text) : text, advice: ADVICE[line.key](line, plan) }
  })
  return [lines.map(({ text }) => text).join('; '), ...lines.map(({ text, advice }) => `  ${text}: ${advice}`)]
}

/**
 * A plan as lines for a terminal: whether all comes as it was, then the most frequent of each kind, with samples. The whole
 * plan is in `plan.json`.
 */
export function planSummary(plan: ImportPlan, red: (text: string) => string = (text) => text): string[] {
  const { counts } = plan
  const parts = [
    stories(counts.stories),
    counted(counts.pages, 'page'),
    `${counted(counts.drafts, 'draft')} among them`,
    counted(counts.pictures, 'picture'),
    counted(counts.redirects, 'old address', 'old addresses'),
  ]
  return [
    ...(counts.stories + counts.pages > 0 ? [...verdict(plan, red), ''] : []),
    `Plan of batch ${plan.batchId}: ${plan.site || plan.host} (${plan.format})`,
    `  ${parts.join(', ')}.`,
    ...(counts.known > 0 ? [`  ${number(counts.known)} were imported before: they are compared and updated.`] : []),
    ...(plan.host === '-'
      ? ['  The export does not name its site: give it with --site, or old addresses stay without a host.']
      : []),
    ...choices('Types other than posts and pages', plan.types),
    ...choices('Taxonomies other than categories and tags', plan.taxonomies),
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
    ...choices('Fields that no rule knows', plan.fields),
    ...pictureLines(plan),
    ...fileLines(plan),
    ...countedLines('Slugs that are taken', plan.slugs),
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

function fileLines({ files: { used, staying, reasons } }: ImportPlan): string[] {
  if (used === 0) return []
  const stay = staying === 1 ? '1 file stays' : `${number(staying)} files stay`
  return ['', `Files: stories link to ${counted(used, 'file')} of the old site; ${stay} there.`, ...rowsOf(reasons)]
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

const choices = (title: string, list: ImportPlan['fields']): string[] =>
  countedLines(
    title,
    list.map(({ what, becomes, ...rest }) => ({ what: `${what} → ${becomes}`, ...rest })),
  )

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
