/** The views of the list in tab order, each with its query parameters. */
export const VIEWS = [
  { key: 'today', ask: { view: 'today' } },
  { key: 'mine', ask: { whose: 'me' } },
  { key: 'draft', ask: { status: 'draft' } },
  { key: 'in-review', ask: { status: 'in-review' } },
  { key: 'scheduled', ask: { status: 'scheduled' } },
  { key: 'published', ask: { status: 'published' } },
  { key: 'withdrawn', ask: { status: 'withdrawn' } },
  { key: 'all', ask: {} },
] as const
/** Views without a tab; the counts above the list lead to them. */
const MORE_VIEWS = [
  { key: 'late', ask: { view: 'late' } },
  { key: 'not-seen', ask: { view: 'not-seen' } },
] as const
const EVERY_VIEW = [...VIEWS, ...MORE_VIEWS]
export type ViewKey = (typeof EVERY_VIEW)[number]['key']

/** Returns the view named in the address, otherwise today. */
export const viewNamed = (key: string | null) => EVERY_VIEW.find((view) => view.key === key) ?? VIEWS[0]

export const viewPath = (key: ViewKey) => (key === 'today' ? '/desk' : `/desk?view=${key}`) as `/desk${string}`
