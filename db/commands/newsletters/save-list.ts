import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { editions, newsletterLists } from '#db/schema/tables.ts'
import type { NewsletterFields } from '#domain/newsletters/newsletter-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { slugify } from '#domain/urls/slug.ts'

/** Names below `/newsletters` that are not lists. */
const RESERVED = new Set(['join', 'confirm', 'leave', 'preferences', 'feed'])

type New = NewsletterFields & { slug?: string | undefined }

/**
 * Creates a list to which readers can subscribe; its slug stays, because it stands in addresses. A rule is for those who
 * may send: the program sends by it. `now` in ms UTC.
 */
export const createList = (
  db: Db,
  actor: Actor,
  { slug: wanted, secondPerson, ...fields }: New,
  now: number,
): Result<{ id: number }, 'not-allowed' | 'slug-taken' | 'slug-reserved'> =>
  write(db, (tx) => {
    if (!can(actor, 'newsletter.edit')) return refuse('not-allowed')
    if (fields.rule !== null && !can(actor, 'newsletter.send')) return refuse('not-allowed', { field: 'rule' })
    const slug = wanted ?? slugify(fields.name, 'newsletter')
    if (RESERVED.has(slug)) return refuse('slug-reserved', { field: 'slug' })
    const values = { ...fields, slug, secondPerson: Number(secondPerson), createdAt: now }
    const added = tx.insert(newsletterLists).values(values).onConflictDoNothing().returning().get()
    if (!added) return refuse('slug-taken', { field: 'slug' })
    record(tx, { what: 'newsletter.created', actor, now, details: { list: added.id, name: added.name } })
    changed(tx, ['newsletters'], now)
    return ok({ id: added.id })
  })

type Change = { [K in keyof NewsletterFields]?: NewsletterFields[K] | undefined } & { id: number; version: number }

/**
 * Changes fields of a list, if `version` is the one that the editor saw. That a second person approves is an admin’s to
 * take away: otherwise the one whom it binds could. A rule by which the program sends, and the sender's address, are for
 * those who may send. `now` in ms UTC.
 */
export const saveList = (
  db: Db,
  actor: Actor,
  { id, version, secondPerson, ...fields }: Change,
  now: number,
): Result<{ version: number }, 'not-allowed' | 'not-found' | 'changed-meanwhile'> =>
  write(db, (tx) => {
    if (!can(actor, 'newsletter.edit')) return refuse('not-allowed')
    const list = tx.select().from(newsletterLists).where(eq(newsletterLists.id, id)).get()
    if (!list) return refuse('not-found')
    if (list.version !== version) return refuse('changed-meanwhile', { details: { version: list.version } })
    const second = secondPerson === undefined ? list.secondPerson : Number(secondPerson)
    if (second < list.secondPerson && !can(actor, 'settings.edit'))
      return refuse('not-allowed', { field: 'secondPerson' })
    const set = { ...fields, secondPerson: second, version: version + 1 }
    const before: Record<string, unknown> = list
    const other = Object.entries(set).flatMap(([name, value]) =>
      value === undefined || JSON.stringify(value) === JSON.stringify(before[name]) ? [] : name,
    )
    const sends = other.find((name) => name === 'senderAddress' || (name === 'rule' && fields.rule !== null))
    if (sends !== undefined && !can(actor, 'newsletter.send')) return refuse('not-allowed', { field: sends })
    tx.update(newsletterLists).set(set).where(eq(newsletterLists.id, id)).run()
    const details = { list: id, name: fields.name ?? list.name, fields: other.filter((name) => name !== 'version') }
    record(tx, { what: 'newsletter.changed', actor, now, details })
    changed(tx, ['newsletters'], now)
    return ok({ version: version + 1 })
  })

/**
 * Closes a list: it takes no readers, and its scheduled editions are drafts again. What is being sent goes on. Refused:
 * a list that is closed. `now` in ms UTC.
 */
export const closeList = (
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<null, 'not-allowed' | 'not-found'> =>
  write(db, (tx) => {
    if (!can(actor, 'newsletter.send')) return refuse('not-allowed')
    const isOpen = and(eq(newsletterLists.id, id), isNull(newsletterLists.closedAt))
    const list = tx.update(newsletterLists).set({ closedAt: now }).where(isOpen).returning().get()
    if (!list) return refuse('not-found')
    tx.update(editions)
      .set({ state: 'draft', scheduledAt: null, scheduledBy: null })
      .where(and(eq(editions.listId, id), eq(editions.state, 'scheduled')))
      .run()
    record(tx, { what: 'newsletter.closed', actor, now, details: { list: id, name: list.name } })
    changed(tx, ['newsletters'], now)
    return ok(null)
  })

/** Opens a closed list again, with the readers that it had. `now` in ms UTC. */
export const reopenList = (
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<null, 'not-allowed' | 'not-found'> =>
  write(db, (tx) => {
    if (!can(actor, 'newsletter.send')) return refuse('not-allowed')
    const isClosed = and(eq(newsletterLists.id, id), isNotNull(newsletterLists.closedAt))
    const list = tx.update(newsletterLists).set({ closedAt: null }).where(isClosed).returning().get()
    if (!list) return refuse('not-found')
    record(tx, { what: 'newsletter.opened', actor, now, details: { list: id, name: list.name } })
    changed(tx, ['newsletters'], now)
    return ok(null)
  })
