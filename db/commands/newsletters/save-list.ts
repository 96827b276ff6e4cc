import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { toDraft } from '#db/commands/newsletters/steps/edition-states.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { lacksBackupKey } from '#db/commands/shared/lacks-backup-key.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
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
  { slug: wanted, ...fields }: New,
  now: number,
): Result<{ id: number }, 'not-allowed' | 'slug-taken' | 'slug-reserved' | 'backup-key-missing'> =>
  write(db, (tx) => {
    if (!can(actor, 'newsletter.edit')) return refuse('not-allowed')
    if (fields.rule !== null && !can(actor, 'newsletter.send')) return refuse('not-allowed', { field: 'rule' })
    if (lacksBackupKey()) return refuse('backup-key-missing')
    const slug = wanted ?? slugify(fields.name, 'newsletter')
    if (RESERVED.has(slug)) return refuse('slug-reserved', { field: 'slug' })
    const values = { ...fields, slug, createdAt: now }
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
  { id, version, ...fields }: Change,
  now: number,
): Result<{ version: number }, 'not-allowed' | 'not-found' | 'changed-meanwhile'> =>
  write(db, (tx) => {
    if (!can(actor, 'newsletter.edit')) return refuse('not-allowed')
    const list = tx.select().from(newsletterLists).where(eq(newsletterLists.id, id)).get()
    if (!list) return refuse('not-found')
    if (list.version !== version) return refuse('changed-meanwhile', { details: { version: list.version } })
    if (list.secondPerson && fields.secondPerson === false && !can(actor, 'settings.edit'))
      return refuse('not-allowed', { field: 'secondPerson' })
    const set = { ...fields, version: version + 1 }
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
 * Closes a list: it takes no readers, and its scheduled editions are drafts again; what is being sent goes on. Refuses
 * one that is closed already. `now` in ms UTC.
 */
export const closeList = (
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<null, 'not-allowed' | 'not-found'> => write(db, (tx) => setClosed(tx, actor, { id, isClosed: true }, now))

/** Opens a closed list again with the readers that it had. Refuses one that is open already. `now` in ms UTC. */
export const openList = (
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<null, 'not-allowed' | 'not-found' | 'backup-key-missing'> =>
  write(db, (tx) => {
    const isKept = can(actor, 'newsletter.send') && lacksBackupKey()
    return isKept ? refuse('backup-key-missing') : setClosed(tx, actor, { id, isClosed: false }, now)
  })

function setClosed(tx: Tx, actor: Actor, { id, isClosed }: { id: number; isClosed: boolean }, now: number) {
  if (!can(actor, 'newsletter.send')) return refuse('not-allowed')
  const { closedAt } = newsletterLists
  const isOther = and(eq(newsletterLists.id, id), isClosed ? isNull(closedAt) : isNotNull(closedAt))
  const set = { closedAt: isClosed ? now : null }
  const list = tx.update(newsletterLists).set(set).where(isOther).returning().get()
  if (!list) return refuse('not-found')
  const isScheduled = and(eq(editions.listId, id), eq(editions.state, 'scheduled'))
  if (isClosed) toDraft(tx, isScheduled)
  const what = isClosed ? 'newsletter.closed' : 'newsletter.opened'
  record(tx, { what, actor, now, details: { list: id, name: list.name } })
  changed(tx, ['newsletters'], now)
  return ok(null)
}
