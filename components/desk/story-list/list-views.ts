/** The views of the list in tab order, each with its query parameters. */
export const VIEWS = [
  { key: 'today', name: 'Today', ask: { view: 'today' } },
  { key: 'mine', name: 'Mine', ask: { assignee: 'me' } },
  { key: 'draft', name: 'Drafts', ask: { status: 'draft' } },
  { key: 'in-review', name: 'In review', ask: { status: 'in-review' } },
  { key: 'scheduled', name: 'Scheduled', ask: { status: 'scheduled' } },
  { key: 'published', name: 'Published', ask: { status: 'published' } },
  { key: 'withdrawn', name: 'Withdrawn', ask: { status: 'withdrawn' } },
  { key: 'all', name: 'All', ask: {} },
] as const
export type ViewKey = (typeof VIEWS)[number]['key']

/** Returns the view named in the address, otherwise today. */
export const viewNamed = (key: string | null) => VIEWS.find((view) => view.key === key) ?? VIEWS[0]

export const viewPath = (key: ViewKey) => (key === 'today' ? '/desk' : `/desk?view=${key}`) as `/desk${string}`
