import { and, desc, eq, sql } from 'drizzle-orm'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { editionFindings } from '#db/queries/newsletters/edition-findings.ts'
import { needsSecondPerson } from '#db/queries/newsletters/readers-at.ts'
import { editions, editionVersions, epoch, newsletterLists } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Schedule = {
  id: number
  version: number
  /** ms UTC; null: now. */
  at: number | null
  /** That of the paper. */
  origin: string
}
type Refused = 'not-allowed' | 'not-found' | 'not-a-draft' | 'changed-meanwhile'

/**
 * Schedules a draft: from `at` on the program sends it. Refuses a closed list, a time that is past, `findings`
 * of the checks that stop it, and a version that nobody else has approved where the list demands that. `now` in ms UTC.
 */
export const scheduleEdition = (
  db: Db,
  actor: Actor,
  { id, version, at, origin }: Schedule,
  now: number,
): Result<null, Refused | 'list-closed' | 'time-is-past' | 'findings' | 'second-person-needed'> =>
  write(db, (tx) => {
    const found = draftOf(tx, actor, { id, version })
    if (!found.ok) return found
    const { edition, list } = found.value
    if (list.closedAt !== null) return refuse('list-closed')
    if (at !== null && at < now) return refuse('time-is-past', { field: 'at' })
    const { findings = [] } = editionFindings(tx, { id, at: now, origin, sentAt: at ?? now }) ?? {}
    if (findings.some(({ stops }) => stops)) return refuse('findings', { details: { findings } })
    const isApproved = edition.approvedBy !== null && edition.approvedBy !== actor.id
    if (!isApproved && needsSecondPerson(tx, list, now)) return refuse('second-person-needed')
    const thisEpoch = sql`(select ${epoch.value} from ${epoch})`
    const due = at ?? now
    tx.update(editions)
      .set({ state: 'scheduled', scheduledAt: due, scheduledBy: actor.id, epoch: thisEpoch })
      .where(eq(editions.id, id))
      .run()
    record(tx, { what: 'edition.scheduled', actor, now, details: { edition: id, subject: edition.subject, at: due } })
    return ok(null)
  })

/** Makes a scheduled edition a draft again, before its sending has begun. `now` in ms UTC. */
export const cancelEdition = (
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<null, 'not-allowed' | 'not-found'> =>
  write(db, (tx) => {
    if (!can(actor, 'newsletter.send')) return refuse('not-allowed')
    const edition = tx
      .update(editions)
      .set({ state: 'draft', scheduledAt: null, scheduledBy: null })
      .where(and(eq(editions.id, id), eq(editions.state, 'scheduled')))
      .returning()
      .get()
    if (!edition) return refuse('not-found')
    record(tx, { what: 'edition.cancelled', actor, now, details: { edition: id, subject: edition.subject } })
    return ok(null)
  })

/**
 * Approves a version of a draft as its second person, who is not the one who saved it last (`second-person-needed`) nor,
 * later, the one who schedules it. `now` in ms UTC.
 */
export const approveEdition = (
  db: Db,
  actor: Actor,
  { id, version }: { id: number; version: number },
  now: number,
): Result<null, Refused | 'second-person-needed'> =>
  write(db, (tx) => {
    const found = draftOf(tx, actor, { id, version })
    if (!found.ok) return found
    const versions = tx.select().from(editionVersions).where(eq(editionVersions.editionId, id))
    const saved = versions.orderBy(desc(editionVersions.version)).limit(1).get()
    if (actor.id === null || saved?.savedBy === actor.id) return refuse('second-person-needed')
    tx.update(editions).set({ approvedBy: actor.id }).where(eq(editions.id, id)).run()
    const details = { edition: id, subject: found.value.edition.subject }
    record(tx, { what: 'edition.approved', actor, now, details })
    return ok(null)
  })

/** A draft in the version that the actor saw, who may send, with its list. */
function draftOf(tx: Tx, actor: Actor, { id, version }: { id: number; version: number }) {
  if (!can(actor, 'newsletter.send')) return refuse('not-allowed')
  const row = tx
    .select({ edition: editions, list: newsletterLists })
    .from(editions)
    .innerJoin(newsletterLists, eq(newsletterLists.id, editions.listId))
    .where(eq(editions.id, id))
    .get()
  if (!row) return refuse('not-found')
  if (row.edition.state !== 'draft') return refuse('not-a-draft')
  const { version: present, document: theirs } = row.edition
  return present === version ? ok(row) : refuse('changed-meanwhile', { details: { theirs, version: present } })
}
