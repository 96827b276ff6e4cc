import type { EventKind } from '#domain/audit/event-sentences.ts'

/** The first part of the name of a kind of event. */
export type EventSubject = EventKind extends infer Kind
  ? Kind extends `${infer Subject}.${string}`
    ? Subject
    : Kind
  : never

/** The audit log: who did what and when, with its filters. The sentences themselves are in `domain/audit`. */
export const auditLogWords = {
  title: 'Audit log',
  hint: 'Who did what and when. Nobody can edit it.',
  refused: 'Only editors and admins can read the audit log.',
  refusedHow: 'Ask one of them what happened to a story.',
  empty: 'Nothing matches these filters.',
  emptyHow: 'Remove a filter, or choose another day.',
  earlier: 'Earlier',
  columns: { when: 'When', who: 'Who', what: 'What' },
  /** Events of the server itself, with no person behind them. */
  system: 'Broadsheet',
  byKey: (name: string) => `by the key “${name}”`,

  filters: {
    kind: 'Kind',
    everyKind: 'All kinds',
    allOf: (subject: string) => `${subject}: all`,
    person: 'Person',
    everybody: 'Everybody',
    day: 'Day',
    onlyStory: (id: string) => `Only story ${id}`,
    onlyHeadline: (headline: string) => `Only “${headline}”`,
    /** Read out after the button above, which removes that filter. */
    showAll: ': show all stories',
  },
  formats: { csv: 'CSV', ndjson: 'NDJSON' },

  /** Subjects of the kinds of event, the first part of their names. */
  subjects: {
    article: 'Stories',
    articles: 'Imports',
    banner: 'The banner',
    front: 'The front',
    section: 'Sections',
    topic: 'Topics',
    author: 'Bylines',
    source: 'Sources',
    redirect: 'Redirects',
    settings: 'Settings',
    picture: 'Pictures',
    file: 'Files',
    page: 'Standing pages',
    menu: 'Menus',
    delivery: 'Deliveries',
    person: 'People',
    partner: 'Partners',
    subscriber: 'Feed subscribers',
    link: 'Dead links',
    clock: 'The clock',
    newsroom: 'Newsroom imports',
    backup: 'Backups',
    import: 'Imports',
    export: 'Exports',
    webhook: 'Webhooks',
  } satisfies Record<EventSubject, string>,
}
