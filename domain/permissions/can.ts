import { z } from 'zod'
import type { Status } from '#domain/workflow/decide.ts'

export const role = z.enum(['reporter', 'editor', 'admin'])
export type Role = z.infer<typeof role>
/** Scope of an API key. Every key reads what its person may read. */
export const keyScope = z.enum(['read', 'write', 'publish', 'arrange'])
export type KeyScope = z.infer<typeof keyScope>
/** API key of a request: it never allows more than its person may do, and only what its scopes allow. */
export type ActorKey = { id: number; scopes: readonly KeyScope[] }

/** Actor of a request: a person, or `system` for the terminal and the scheduler. */
export type Actor = { id: string | null; name: string; role: Role | 'system'; key?: ActorKey | undefined }
export const SYSTEM: Actor = { id: null, name: 'Broadsheet', role: 'system' }

/** Fields of a story that permissions depend on: its creator, its assignee and its status. */
export type Subject = { createdBy: string | null; assignedTo: { id: string } | null; status: Status }

export type Action =
  | 'article.create'
  | 'article.read'
  | 'article.edit'
  | 'article.submit'
  | 'article.delete'
  | 'article.publish'
  | 'article.withdraw'
  | 'article.assign'
  | 'article.note'
  | 'article.share'
  | 'media.add'
  | 'media.edit'
  | 'topic.create'
  | 'taxonomy.edit'
  | 'front.edit'
  | 'page.edit'
  | 'menu.edit'
  | 'people.manage'
  | 'settings.edit'
  | 'partner.manage'
  | 'events.read'
  | 'key.make'
  | 'deliveries.see'
  | 'links.tend'
  | 'import.run'
  | 'import.merge'
  | 'newsletter.edit'
  | 'newsletter.send'
  | 'request.handle'
  | 'copy.manage'
  | 'export.run'
  | 'backup.restore'

type Rule = (actor: Actor, subject: Subject | undefined) => boolean
const anyone: Rule = () => true
const isBegun: Rule = (actor, subject) => subject !== undefined && actor.id !== null && subject.createdBy === actor.id
/** True for the creator and for the assignee of a story. */
const isOwn: Rule = (actor, subject) =>
  isBegun(actor, subject) || (actor.id !== null && subject?.assignedTo?.id === actor.id)
const isUnpublished = (subject: Subject | undefined) => subject?.status === 'draft' || subject?.status === 'in-review'
const ownUnpublished: Rule = (actor, subject) => isOwn(actor, subject) && isUnpublished(subject)
const begunUnpublished: Rule = (actor, subject) => isBegun(actor, subject) && isUnpublished(subject)
const ownOrOut: Rule = (actor, subject) =>
  isOwn(actor, subject) || subject?.status === 'published' || subject?.status === 'withdrawn'

/** Permissions of a reporter. An editor has all of them and the rest of content; an admin has every permission. */
const reporter: Partial<Record<Action, Rule>> = {
  'article.create': anyone,
  'article.read': ownOrOut,
  'article.edit': ownUnpublished,
  'article.submit': ownUnpublished,
  'article.delete': begunUnpublished,
  'article.note': ownOrOut,
  // Shows a working copy to somebody outside.
  'article.share': isOwn,
  'media.add': anyone,
  // A reporter may edit their own upload until readers can see it.
  'media.edit': begunUnpublished,
  'topic.create': anyone,
}
const adminOnly: ReadonlySet<Action> = new Set([
  'people.manage',
  'settings.edit',
  'partner.manage',
  'import.run',
  'export.run',
  'backup.restore',
])

/**
 * Scope that a key needs for each action; null where no key is accepted: people, settings and keys belong to the desk.
 */
const scopeOf: Record<Action, KeyScope | null> = {
  'article.create': 'write',
  'article.read': 'read',
  'article.edit': 'write',
  'article.submit': 'write',
  'article.delete': 'write',
  'article.publish': 'publish',
  'article.withdraw': 'publish',
  'article.assign': 'write',
  'article.note': 'write',
  'article.share': 'publish',
  'media.add': 'write',
  'media.edit': 'write',
  'topic.create': 'write',
  'taxonomy.edit': 'arrange',
  'front.edit': 'arrange',
  'page.edit': 'arrange',
  'menu.edit': 'arrange',
  'people.manage': null,
  'settings.edit': null,
  'partner.manage': null,
  'events.read': 'read',
  'key.make': null,
  'deliveries.see': 'read',
  'links.tend': 'read',
  'import.run': null,
  'import.merge': 'write',
  'newsletter.edit': 'arrange',
  'newsletter.send': null,
  'request.handle': null,
  'copy.manage': null,
  'export.run': null,
  'backup.restore': null,
}

function isFor(key: ActorKey, action: Action): boolean {
  const scope = scopeOf[action]
  return scope !== null && (scope === 'read' || key.scopes.includes(scope))
}

/** The only permission table, used by commands (the authority), routes and buttons alike. */
export function can(actor: Actor, action: Action, subject?: Subject): boolean {
  if (actor.key && !isFor(actor.key, action)) return false
  if (actor.role === 'admin' || actor.role === 'system') return true
  if (actor.role === 'editor') return !adminOnly.has(action)
  return reporter[action]?.(actor, subject) ?? false
}
