import { desc, eq, isNull } from 'drizzle-orm'
import { publicFacts } from '#db/commands/article/steps/public-facts.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { openReceipt } from '#db/commands/receipts/steps/open-receipt.ts'
import { record } from '#db/commands/shared/record.ts'
import { changed } from '#db/engine/change-log.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { receipts } from '#db/schema/receipts.ts'
import { tagsOf } from '#domain/article/tags.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { articlePath } from '#domain/urls/paths.ts'

export type LookAgainInput = {
  /** A story; null: the front. */
  id: number | null
  /** Also invalidates everything that shows it, here and in a cache in front. */
  isAnew?: boolean | undefined
}

/**
 * Makes the server check everything that shows a story, or the front, once more. A story that was published before
 * receipts were kept, or imported, gets its first one.
 */
export function lookAgain(
  db: Db,
  actor: Actor,
  { id, isAnew = false }: LookAgainInput,
  now: number,
): Result<null, 'not-found' | 'not-allowed' | 'not-possible'> {
  return write(db, (tx) => {
    const article = id === null ? null : workingArticle(tx, id)
    if (id !== null && (!article || !can(actor, 'article.read', article))) return refuse('not-found')
    if (id === null && !can(actor, 'front.edit')) return refuse('not-allowed')
    if (isAnew && article && !can(actor, 'article.publish', article)) return refuse('not-allowed')
    if (!askAgain(tx, actor, id, now)) return refuse('not-possible')
    // Every cached copy of these pages, here or in front, is out of date from now on.
    if (isAnew) changed(tx, tagsOfReceipt(tx, id), now)
    const done = { actor, now, details: { isAnew } }
    if (id === null) record(tx, { what: 'front.looked-at', ...done })
    else record(tx, { what: 'article.looked-at', articleId: id, ...done })
    return ok(null)
  })
}

const newest = (tx: Tx, id: number | null) =>
  tx
    .select()
    .from(receipts)
    .where(id === null ? isNull(receipts.articleId) : eq(receipts.articleId, id))
    .orderBy(desc(receipts.id))
    .get()

/** False if there is nothing to check: the story has no receipt and is not public. */
function askAgain(tx: Tx, actor: Actor, id: number | null, now: number): boolean {
  const before = newest(tx, id)
  if (before) {
    // A red receipt stays red until everything was seen.
    const state = before.state === 'not-seen' ? ('not-seen' as const) : ('asking' as const)
    tx.update(receipts)
      .set({ state, attempts: 0, dueAt: now, checks: [], allSeenAt: null })
      .where(eq(receipts.id, before.id))
      .run()
    return true
  }
  if (id !== null && !publicFacts(tx, id)) return false
  openReceipt(tx, { articleId: id, what: 'look', by: actor.id, now })
  return true
}

function tagsOfReceipt(tx: Tx, id: number | null): string[] {
  if (id === null) return ['front', 'list:front']
  const was = newest(tx, id)?.was ?? { slugs: [], lists: [] }
  return [
    ...tagsOf(publicFacts(tx, id)),
    ...[`article:${id}`, 'list:front', 'news', 'search', 'corrections', 'front'],
    ...was.lists.map((list) => `list:${list}`),
    ...was.slugs.map((slug) => `address:${articlePath(slug)}`),
  ]
}
