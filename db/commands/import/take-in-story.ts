import { createHash } from 'node:crypto'
import { and, eq, isNull, ne, notExists } from 'drizzle-orm'
import { createArticle } from '#db/commands/article/create-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { addRevision, contentOf } from '#db/commands/article/steps/revision.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { notify } from '#db/commands/notifications/steps/notify.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { articles, importConflicts, importRecords, sources, takenStories } from '#db/schema/tables.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { type Actor, can, SYSTEM } from '#domain/permissions/can.ts'
import type { TakenStory } from '#domain/republish/taken-story.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** `nextCheckAt` is in ms UTC; `pictures` are those of its text that are here, by their addresses there. */
type Followed = Omit<typeof takenStories.$inferInsert, 'articleId' | 'address'>
type Taking = Followed & { story: TakenStory; document: ArticleDocument }
type Taken = Taking & { id: number; recordHash: string; now: number }

/**
 * Makes a draft of a story of another paper, with that paper as its source, and out of search engines until an editor says
 * otherwise. One that was taken in before stays: where the text there has changed since, it waits for an editor as that of
 * a newer export does, and people are told. Nothing is published. `now` in ms UTC.
 */
export function takeInStory(
  db: Db,
  actor: Actor,
  taking: Taking,
  now: number,
): Result<{ id: number; isNew: boolean }, 'not-allowed'> {
  return write(db, (tx): ReturnType<typeof takeInStory> => {
    if (!can(actor, 'import.merge')) return refuse('not-allowed')
    const { uri, headline, standfirst, language, html } = taking.story
    const followed = JSON.stringify([headline, standfirst, language, html])
    const recordHash = createHash('sha256').update(followed).digest('hex')
    const isHere = and(eq(articles.id, importRecords.articleId), isNull(articles.deletedAt))
    const rows = tx.select({ id: articles.id }).from(importRecords).innerJoin(articles, isHere)
    const known = rows.where(eq(importRecords.importId, uri)).get()
    if (known) {
      propose(tx, { ...taking, ...known, recordHash, now })
      return ok({ ...known, isNew: false })
    }
    const made = createArticle(tx, actor, { headline, language }, now)
    if (made.ok) fill(tx, actor, { ...taking, ...made.value, recordHash, now })
    return made.ok ? ok({ id: made.value.id, isNew: true }) : made
  })
}

function fill(tx: Tx, actor: Actor, { id, now, recordHash, story, document, ...followed }: Taken): void {
  const { uri, address, standfirst, paper, usage } = story
  const source = { name: paper, url: address }
  const fields = { standfirst, document, source, sourcePolicy: 'no-index' as const, authors: [] }
  saveArticle(tx, actor, { id, version: 1, fields }, now)
  const article = workingArticle(tx, id)
  if (!article) throw new Error(`The new story ${id} is not there.`)
  // A source that an editor described, or that other stories have, keeps its terms: pages of these may be public.
  const others = tx
    .select()
    .from(articles)
    .where(and(eq(articles.sourceId, sources.id), ne(articles.id, id)))
  const isBare = and(
    eq(sources.homepage, new URL(address).origin),
    eq(sources.usage, ''),
    eq(sources.licence, ''),
    notExists(others),
  )
  const isIts = and(eq(sources.id, article.sourceId ?? 0), isBare)
  const terms = { usage, licence: usage, policy: 'no-index', canonicalOriginal: true } as const
  tx.update(sources).set(terms).where(isIts).run()
  // Later changes there are compared with this revision.
  const base = { articleId: id, content: contentOf(article), why: 'saved', by: actor.id, now } as const
  const set = { articleId: id, recordHash, revisionId: addRevision(tx, base).id }
  const target = importRecords.importId
  tx.insert(importRecords)
    .values({ importId: uri, ...set })
    .onConflictDoUpdate({ target, set })
    .run()
  tx.insert(takenStories)
    .values({ ...followed, articleId: id, address })
    .run()
}

function propose(tx: Tx, { id: articleId, now, recordHash, story, document, ...taken }: Taken): void {
  const { nextCheckAt, pictures, token } = taken
  tx.update(takenStories).set({ nextCheckAt, pictures, token }).where(eq(takenStories.articleId, articleId)).run()
  const isOther = and(eq(importRecords.articleId, articleId), ne(importRecords.recordHash, recordHash))
  const article = workingArticle(tx, articleId)
  if (!article || tx.update(importRecords).set({ recordHash }).where(isOther).run().changes === 0) return
  const { headline, standfirst, language, note } = story
  const fields = { ...contentOf(article).fields, headline, standfirst, language }
  const set = { recordHash, fields, document, createdAt: now }
  const target = importConflicts.articleId
  tx.insert(importConflicts)
    .values({ articleId, ...set })
    .onConflictDoUpdate({ target, set })
    .run()
  notify(tx, { kind: 'original-changed', actor: SYSTEM, articleId, now, comment: note })
}
