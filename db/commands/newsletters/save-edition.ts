import { randomUUID } from 'node:crypto'
import { and, desc, eq, lte } from 'drizzle-orm'
import { draftFor, editionFor, recordEdition } from '#db/commands/newsletters/steps/edition-states.ts'
import { ENQUEUE } from '#db/commands/outbox/steps/enqueue.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { commandOn } from '#db/commands/shared/command-on.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { editions, editionVersions, newsletterLists } from '#db/schema/tables.ts'
import {
  type EditionDocument,
  editionDocument,
  firstEdition,
  nextEdition,
} from '#domain/newsletters/edition-document.ts'
import { ok, refuse } from '#domain/result.ts'

/** Versions of an edition that are kept. */
const MOST = 50

/** Begins a draft with the parts and rules of the list’s last edition. Refuses a closed list. `now` in ms UTC. */
export const beginEdition = commandFor('newsletter.edit', (tx, { listId }: { listId: number }, { actor, now }) => {
  const list = tx.select().from(newsletterLists).where(eq(newsletterLists.id, listId)).get()
  if (!list) return refuse('not-found')
  if (list.closedAt !== null) return refuse('list-closed')
  const last = tx.select().from(editions).where(eq(editions.listId, listId)).orderBy(desc(editions.id)).get()
  const { data: before } = editionDocument.safeParse(last?.document)
  const document = before && before.parts.length > 0 ? nextEdition(before) : firstEdition()
  const row = { listId, subject: document.subject, document, createdAt: now }
  const { id } = tx.insert(editions).values(row).returning().get()
  keepVersion(tx, { editionId: id, version: 1, document, savedAt: now, savedBy: actor.id })
  record(tx, { what: 'edition.created', actor, now, details: { edition: id, name: list.name } })
  return ok({ id })
})

type Save = { id: number; version: number; document: EditionDocument }

/**
 * Saves a draft, if `version` is the one that the editor saw, and keeps the versions before. An approval was of an
 * earlier version, so it ends. Refuses an edition that is scheduled or was sent. `now` in ms UTC.
 */
export const saveEdition = commandOn(
  draftFor('newsletter.edit'),
  (tx, _, { id, version, document }: Save, { actor, now }) => {
    const next = version + 1
    tx.update(editions)
      .set({ document, subject: document.subject, version: next, approvedBy: null })
      .where(eq(editions.id, id))
      .run()
    keepVersion(tx, { editionId: id, version: next, document, savedAt: now, savedBy: actor.id })
    return ok({ version: next })
  },
)

function keepVersion(tx: Tx, row: typeof editionVersions.$inferInsert): void {
  tx.insert(editionVersions).values(row).run()
  const { editionId, version } = editionVersions
  tx.delete(editionVersions)
    .where(and(eq(editionId, row.editionId), lte(version, row.version - MOST)))
    .run()
}

/** Deletes a draft with its versions. `now` in ms UTC. */
export const deleteEdition = commandOn(
  editionFor('newsletter.edit'),
  (tx, { edition }, { id }: { id: number }, { actor, now }) => {
    if (edition.state !== 'draft') return refuse('not-a-draft')
    tx.delete(editionVersions).where(eq(editionVersions.editionId, id)).run()
    tx.delete(editions).where(eq(editions.id, id)).run()
    recordEdition(tx, 'edition.deleted', edition, { actor, now })
    return ok(null)
  },
)

/** Enqueues an edition as it is now as a letter to the person who asks. `now` in ms UTC. */
export const testEdition = commandOn(editionFor('newsletter.edit'), (tx, _, { id }: { id: number }, { actor, now }) => {
  if (actor.id === null) return refuse('not-allowed')
  const payload = { editionId: id, person: actor.id }
  ENQUEUE.run(tx, {
    kind: 'edition-test',
    payload,
    dedupeKey: `edition-test:${randomUUID()}`,
    dueAt: now,
    target: '',
  })
  return ok(null)
})
