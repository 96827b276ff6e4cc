import { eq } from 'drizzle-orm'
import { replaceForOwner } from '#db/commands/names/steps/replace-for-owner.ts'
import { changed } from '#db/commands/shared/changed.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { replacements } from '#db/schema/tables.ts'
import type { ReplaceInput } from '#domain/names/name-form.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Replaces the chosen occurrences of a name in some stories, in one transaction: each story gets one new revision, and
 * what readers saw is published as a minor fix, without another date. Earlier revisions are read without the name from
 * then on. An act comes in parts; a part that is sent again changes nothing. Refused: `not-possible` if the batch is
 * another act’s. `now` in ms UTC.
 */
export const replaceNames = (
  db: Db,
  actor: Actor,
  input: ReplaceInput,
  now: number,
): Result<Done, 'not-allowed' | 'not-possible'> =>
  write(db, (tx) => {
    if (actor.id === null || !can(actor, 'request.handle')) return refuse('not-allowed')
    return replacePart(tx, actor, { ...input, request: input.request ?? null, by: actor.id, at: now }, now)
  })

/** A part of an act of somebody (`by`) that began `at` (ms UTC), in the caller’s transaction. */
export type Part = Omit<ReplaceInput, 'request'> & { request: number | null; by: string; at: number }
type Done = { id: number; stories: number; replaced: number; missed: number }

/** The same within the caller’s transaction, who checks permission. */
export function replacePart(tx: Tx, actor: Actor, part: Part, now: number): Result<Done, 'not-possible'> {
  const { forms } = part
  const id = begunOrNew(tx, part)
  if (id === null) return refuse('not-possible')
  const done = part.stories.flatMap(({ of = 'story', id: ownerId, keys }) => {
    const given = { replacementId: id, owner: { of, id: ownerId }, replacing: { forms, keys: new Set(keys) } }
    return replaceForOwner(tx, actor, given, now) ?? []
  })
  changed(tx, [...new Set(done.flatMap(({ tags }) => tags))], now)
  const sum = (of: 'replaced' | 'missed') => done.reduce((all, one) => all + one[of], 0)
  return ok({ id, stories: done.length, replaced: sum('replaced'), missed: sum('missed') })
}

/** The act that this is a part of, or a new one; null if the batch is another’s. */
function begunOrNew(tx: Tx, { by, at, batch, forms, request }: Part): number | null {
  const going = tx.select().from(replacements).where(eq(replacements.batch, batch)).get()
  if (going) return going.by === by && JSON.stringify(going.forms) === JSON.stringify(forms) ? going.id : null
  const row = { at, by, batch, requestId: request, forms }
  return tx.insert(replacements).values(row).returning({ id: replacements.id }).get().id
}
