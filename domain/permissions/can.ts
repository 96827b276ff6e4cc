import { z } from 'zod'
import type { Status } from '#domain/workflow/decide.ts'

export const role = z.enum(['reporter', 'editor', 'admin'])
export type Role = z.infer<typeof role>
/** Who asks: a person, or the terminal and the scheduler as `system`. */
export type Actor = { id: string | null; name: string; role: Role | 'system' }
export const SYSTEM: Actor = { id: null, name: 'Broadsheet', role: 'system' }

/** A story as far as the rules ask: who began it, and whose job it is now. */
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
  | 'media.add'
  | 'topic.create'
  | 'taxonomy.edit'
  | 'front.edit'
  | 'people.manage'
  | 'settings.edit'
  | 'events.read'

type Rule = (actor: Actor, subject: Subject | undefined) => boolean
const anyone: Rule = () => true
const isBegun: Rule = (actor, subject) => subject !== undefined && actor.id !== null && subject.createdBy === actor.id
/** A story is one's own where one began it, and where it was handed to one. */
const isOwn: Rule = (actor, subject) =>
  isBegun(actor, subject) || (actor.id !== null && subject?.assignedTo?.id === actor.id)
const isUnpublished = (subject: Subject | undefined) => subject?.status === 'draft' || subject?.status === 'in-review'
const ownUnpublished: Rule = (actor, subject) => isOwn(actor, subject) && isUnpublished(subject)
const begunUnpublished: Rule = (actor, subject) => isBegun(actor, subject) && isUnpublished(subject)
const ownOrOut: Rule = (actor, subject) =>
  isOwn(actor, subject) || subject?.status === 'published' || subject?.status === 'withdrawn'

/** What a reporter may. An editor may all of it and the rest of content; an admin everything. */
const reporter: Partial<Record<Action, Rule>> = {
  'article.create': anyone,
  'article.read': ownOrOut,
  'article.edit': ownUnpublished,
  'article.submit': ownUnpublished,
  'article.delete': begunUnpublished,
  'article.note': ownOrOut,
  'media.add': anyone,
  'topic.create': anyone,
}
const adminOnly: ReadonlySet<Action> = new Set(['people.manage', 'settings.edit'])

/** The one table of who may do what, asked by commands (the authority), routes and buttons alike. */
export function can(actor: Actor, action: Action, subject?: Subject): boolean {
  if (actor.role === 'admin' || actor.role === 'system') return true
  if (actor.role === 'editor') return !adminOnly.has(action)
  return reporter[action]?.(actor, subject) ?? false
}
