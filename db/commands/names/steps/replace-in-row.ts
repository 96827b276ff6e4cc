import { eq } from 'drizzle-orm'
import { writeFront } from '#db/commands/front/steps/put-front.ts'
import type { Tx } from '#db/engine/open.ts'
import { SAVED_ID, type SlotsRow } from '#db/queries/names/words-elsewhere.ts'
import { editionsTag } from '#db/queries/newsletters/newsletter-archive.ts'
import { discardedFronts, editions, editionVersions, frontDraft, plannedFronts } from '#db/schema/tables.ts'
import type { FrontSlots } from '#domain/article/front/front-slots.ts'
import { replaceInSlots, storiesInSlots } from '#domain/names/names-in-slots.ts'
import type { Replacing } from '#domain/names/names-in-story.ts'

type Input = { articleId: number; replacing: Replacing; row: SlotsRow; keys: Set<string>; by: string | null }

/**
 * Replaces names in the words that a front or edition has for a story. The public front becomes a new version; the
 * letter of an edition that was sent is gone from the desk, since it cannot be changed. Edits `row`; returns the tags.
 */
export function replaceInRow(tx: Tx, { articleId, replacing, row, keys, by }: Input, now: number): string[] {
  if (!storiesInSlots(row.json).includes(articleId)) return []
  const found = replaceInSlots(row.json, articleId, replacing)
  if (found.length === 0) return []
  for (const key of found) keys.add(key)
  return saveSlots(tx, row, by, now)
}

function saveSlots(tx: Tx, { table, id: key, json }: SlotsRow, by: string | null, now: number): string[] {
  const id = Number(key)
  const slots = json as FrontSlots
  switch (table) {
    case 'front':
      writeFront(tx, { slots, by, why: 'saved' }, now)
      return []
    case 'planned':
      tx.update(plannedFronts).set({ slots }).where(eq(plannedFronts.id, id)).run()
      return []
    case 'draft':
      tx.update(frontDraft).set({ slots }).where(eq(frontDraft.id, id)).run()
      return []
    case 'discarded':
      tx.update(discardedFronts).set({ slots }).where(eq(discardedFronts.id, id)).run()
      return []
    case 'saved':
      tx.update(editionVersions).set({ document: json }).where(eq(SAVED_ID, key)).run()
      return []
    case 'edition':
      return saveEdition(tx, id, { document: json, subject: (json as { subject?: string }).subject ?? '' })
    case 'sent':
      return saveEdition(tx, id, { filled: json as never })
    case 'versions':
      return []
  }
}

function saveEdition(tx: Tx, id: number, words: Partial<typeof editions.$inferInsert>): string[] {
  const edition = tx.select().from(editions).where(eq(editions.id, id)).get()
  if (!edition) return []
  const letter = edition.endedAt === null ? {} : { letter: null }
  tx.update(editions)
    .set({ ...words, ...letter })
    .where(eq(editions.id, id))
    .run()
  return [editionsTag(edition.listId)]
}
