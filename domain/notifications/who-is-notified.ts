import type { NotificationKind } from '#domain/notifications/notification-kind.ts'

/**
 * Relation of a person to a story, or to what was done with it: who created it, who has it, whose byline it carries;
 * who got it just now; who is mentioned; who set the time; who published it; everybody who edits the paper.
 */
export type Relation =
  | 'creator'
  | 'assignee'
  | 'bylined'
  | 'new-assignee'
  | 'mentioned'
  | 'scheduler'
  | 'publisher'
  | 'editors'

/** The only table of which act tells whom. */
export const WHO_IS_NOTIFIED: Readonly<Record<NotificationKind, readonly Relation[]>> = {
  'sent-back': ['creator', 'assignee'],
  'handed-over': ['new-assignee'],
  mentioned: ['mentioned'],
  'in-review': ['editors'],
  published: ['creator', 'assignee', 'bylined'],
  'publication-undone': ['creator', 'assignee', 'bylined'],
  // Somebody must act on these: besides those whose story it is, everybody who can.
  'not-gone-out': ['scheduler', 'creator', 'assignee', 'editors'],
  'red-receipt': ['publisher', 'editors'],
  'edition-waits': ['scheduler', 'editors'],
  'request-arrived': ['editors'],
  'request-due': ['editors'],
  'original-changed': ['creator', 'assignee', 'editors'],
  'original-gone': ['creator', 'assignee', 'editors'],
}

/**
 * Returns the ids of the people who are notified, each once. Nobody is notified of what they did themselves; `actor` is
 * null for the scheduler and the server.
 */
export function whoIsNotified(
  kind: NotificationKind,
  peopleOf: (relation: Relation) => readonly (string | null)[],
  actor: string | null,
): string[] {
  const notified = new Set(WHO_IS_NOTIFIED[kind].flatMap((relation) => peopleOf(relation)))
  return [...notified].filter((id) => id !== null && id !== actor) as string[]
}
