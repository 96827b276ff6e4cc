import { eq } from 'drizzle-orm'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { openReceipt } from '#db/commands/receipts/steps/open-receipt.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { newestReceipt } from '#db/queries/receipts/receipt-view.ts'
import { receipts } from '#db/schema/tables.ts'
import type { Was } from '#domain/article/history/receipt-views.ts'
import { type PublicFacts, tagsOf } from '#domain/article/tags.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import { articlePath } from '#domain/urls/paths.ts'

export type CheckAgainInput = {
  /** A story; null: the front. */
  id: number | null
  /** Also invalidates everything that shows it, here and in a cache in front. */
  isAnew?: boolean | undefined
}

/**
 * Makes the server check everything that shows a story, or the front, once more. A story that was published before
 * receipts were kept, or imported, gets its first one.
 */
export function checkAgain(
  db: Db,
  actor: Actor,
  { id, isAnew = false }: CheckAgainInput,
  now: number,
): Result<null, 'not-found' | 'not-allowed' | 'not-possible'> {
  return write(db, (tx) => {
    const article = id === null ? null : workingArticle(tx, id)
    if (id !== null && (!article || !can(actor, 'article.read', article))) return refuse('not-found')
    if (id === null && !can(actor, 'front.edit')) return refuse('not-allowed')
    if (isAnew && article && !can(actor, 'article.publish', article)) return refuse('not-allowed')
    const facts = id === null ? null : publicFacts(tx, id)
    const before = newestReceipt(tx, id)
    if (before) {
      // A red receipt stays red until everything was seen.
      const state = before.state === 'not-seen' ? 'not-seen' : 'asking'
      tx.update(receipts)
        .set({ state, attempts: 0, dueAt: now, checks: [], allSeenAt: null })
        .where(eq(receipts.id, before.id))
        .run()
    } else if (id === null || facts) openReceipt(tx, { articleId: id, what: 'look', by: actor.id, now })
    else return refuse('not-possible')
    // Every cached copy of these pages, here or in front, is out of date from now on.
    if (isAnew) changed(tx, ['front', 'list:front', ...(id === null ? [] : storyTags(id, facts, before?.was))], now)
    const done = { actor, now, details: { isAnew } }
    if (id === null) record(tx, { what: 'front.looked-at', ...done })
    else record(tx, { what: 'article.looked-at', articleId: id, ...done })
    return ok(null)
  })
}

const storyTags = (id: number, facts: PublicFacts | null, was: Was = { slugs: [], lists: [] }): string[] => [
  ...tagsOf(facts),
  `article:${id}`,
  'news',
  'search',
  'corrections',
  ...was.lists.map((list) => `list:${list}`),
  ...was.slugs.map((slug) => `address:${articlePath(slug)}`),
]
