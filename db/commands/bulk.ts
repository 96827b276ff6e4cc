import { setImmediate } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { assignArticle } from '#db/commands/assign-article.ts'
import { type Before, beforeOf, undoOne } from '#db/commands/bulk-before.ts'
import { publishArticle } from '#db/commands/publish-article.ts'
import { saveArticle } from '#db/commands/save-article.ts'
import { withdrawArticle } from '#db/commands/withdraw-article.ts'
import { type WorkingArticle, workingArticle } from '#db/commands/working-article.ts'
import type { Db, Tx } from '#db/open.ts'
import { bulkActs } from '#db/schema/newsroom.ts'
import { whenFree, write } from '#db/write.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { BulkAct, BulkOutcome } from '#domain/workflow/bulk.ts'

export type BulkInput = { ids: readonly number[]; act: BulkAct }
type Tried = { outcome: BulkOutcome; before: Before | null }

/**
 * What an act would do to each story: it is done, and rolled back, so the preview cannot differ from the act. Changes
 * nothing.
 */
export function previewBulk(db: Db, actor: Actor, { ids, act }: BulkInput, now: number): Promise<BulkOutcome[]> {
  return oneByOne(db, ids, (id) => {
    let tried: Tried | undefined
    write(db, (tx) => {
      tried = actOnOne(tx, actor, id, act, now)
      return refuse('preview')
    })
    return tried?.outcome ?? refusedOutcome(id, '', 'not-found')
  })
}

/** Acts on many stories, each in a transaction of its own, and keeps what it takes to undo it. */
export async function applyBulk(
  db: Db,
  actor: Actor,
  { ids, act }: BulkInput,
  now: number,
): Promise<Result<{ id: number; items: BulkOutcome[] }, 'not-allowed'>> {
  const by = actor.id
  if (by === null) return refuse('not-allowed')
  const kept = { act, stories: [] as Before[] }
  const id = await whenFree(db, () => {
    const begun = write(db, (tx) =>
      ok(tx.insert(bulkActs).values({ at: now, by, what: act.what, before: kept }).returning().get()),
    )
    if (!begun.ok) throw new Error(`A bulk act could not begin: ${begun.code}`)
    return begun.value.id
  })
  const items = await oneByOne(db, ids, (article) => {
    let tried: Tried | undefined
    write(db, (tx) => {
      tried = actOnOne(tx, actor, article, act, now)
      if (!tried.before) return refuse('nothing-to-do')
      // With the story's own transaction, so that whatever was done can be undone.
      const before = { act, stories: [...kept.stories, tried.before] }
      tx.update(bulkActs).set({ before }).where(eq(bulkActs.id, id)).run()
      return ok(null)
    })
    if (tried?.before) kept.stories.push(tried.before)
    return tried?.outcome ?? refusedOutcome(article, '', 'not-found')
  })
  return ok({ id, items })
}

/** Undoes an act of one's own within a day: what was changed again since stays as it is, and is named. */
export async function undoBulk(
  db: Db,
  actor: Actor,
  input: { id: number },
  now: number,
): Promise<Result<{ items: BulkOutcome[] }, 'not-found' | 'not-possible'>> {
  const row = db.select().from(bulkActs).where(eq(bulkActs.id, input.id)).get()
  if (!row || row.by !== actor.id || now - row.at > UNDO_MS) return refuse('not-found')
  if (row.undoneAt !== null) return refuse('not-possible')
  const { act, stories } = row.before as { act: BulkAct; stories: Before[] }
  await whenFree(db, () =>
    write(db, (tx) => ok(tx.update(bulkActs).set({ undoneAt: now }).where(eq(bulkActs.id, row.id)).run())),
  )
  const items = await oneByOne(db, stories, (before): BulkOutcome => {
    const headline = workingArticle(db, before.id)?.headline ?? ''
    const done = write(db, (tx) => undoOne(tx, actor, act, before, now))
    return done.ok
      ? { id: before.id, headline, outcome: 'changed', code: null, isPublic: before.wentOut }
      : refusedOutcome(before.id, headline, done.code)
  })
  return ok({ items })
}

/** Each in its turn, and others between them: neither the lock nor the event loop is kept for all of it. */
async function oneByOne<Item, Out>(db: Db, items: readonly Item[], work: (item: Item) => Out): Promise<Out[]> {
  const done: Out[] = []
  for (const item of items) {
    done.push(await whenFree(db, () => work(item)))
    await setImmediate()
  }
  return done
}

const UNDO_MS = 86_400_000

const refusedOutcome = (id: number, headline: string, code: string): BulkOutcome => ({
  id,
  headline,
  outcome: 'refused',
  code,
  isPublic: false,
})

/** One story's part of an act, in the caller's transaction: what came of it, and what it takes to undo it. */
export function actOnOne(tx: Tx, actor: Actor, id: number, act: BulkAct, now: number): Tried {
  const article = workingArticle(tx, id)
  if (!article || !can(actor, 'article.read', article)) {
    return { outcome: refusedOutcome(id, '', 'not-found'), before: null }
  }
  const before = beforeOf(tx, article, act)
  if (isSoAlready(before, act)) {
    return {
      outcome: { id, headline: article.headline, outcome: 'unchanged', code: null, isPublic: false },
      before: null,
    }
  }
  const done = carryOut(tx, actor, article, { act, slugs: before.slugs }, now)
  if (!done.ok) return { outcome: refusedOutcome(id, article.headline, done.code), before: null }
  const version = workingArticle(tx, id)?.version ?? article.version
  const wentOut = done.value
  return {
    outcome: { id, headline: article.headline, outcome: 'changed', code: null, isPublic: wentOut },
    before: { ...before, version, wentOut },
  }
}

function isSoAlready(before: Omit<Before, 'version' | 'wentOut'>, act: BulkAct): boolean {
  if (act.what === 'add-section') return before.slugs.includes(act.section)
  if (act.what === 'add-topic') return before.slugs.includes(act.topic)
  return act.what === 'assign' && before.personId === act.personId
}

/** Answers whether readers see it. A story that is out as it stands goes out again; hidden changes stay hidden. */
function carryOut(
  tx: Tx,
  actor: Actor,
  article: WorkingArticle,
  { act, slugs }: { act: BulkAct; slugs: string[] },
  now: number,
): Result<boolean> {
  const { id, version } = article
  switch (act.what) {
    case 'add-section':
    case 'add-topic': {
      const fields =
        act.what === 'add-section' ? { sections: [...slugs, act.section] } : { topics: [...slugs, act.topic] }
      const saved = saveArticle(tx, actor, { id, version, fields }, now)
      if (!saved.ok) return saved
      if (article.status !== 'published' || article.hasChangesNotOut) return ok(false)
      const out = publishArticle(tx, actor, { id, version: saved.value.version, kind: 'minor' }, now)
      return out.ok ? ok(true) : out
    }
    case 'assign': {
      const assigned = assignArticle(tx, actor, { id, personId: act.personId }, now)
      return assigned.ok ? ok(false) : assigned
    }
    case 'schedule': {
      if (act.at <= now) return refuse('time-is-past', { field: 'at' })
      const planned = publishArticle(tx, actor, { id, version, kind: 'update', at: act.at }, now)
      return planned.ok ? ok(false) : planned
    }
    case 'withdraw': {
      const gone = withdrawArticle(tx, actor, { id, reason: act.reason }, now)
      return gone.ok ? ok(article.status === 'published') : gone
    }
  }
}
