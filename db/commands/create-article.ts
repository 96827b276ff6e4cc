import { freeSlug } from '#db/commands/free-slug.ts'
import { record } from '#db/commands/record.ts'
import { saveTerms } from '#db/commands/save-terms.ts'
import type { Db, Tx } from '#db/open.ts'
import { articles } from '#db/schema/newsroom.ts'
import { statement } from '#db/statement.ts'
import { write } from '#db/write.ts'
import { emptyDocument } from '#domain/document/schema.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { slugify } from '#domain/urls/slug.ts'

/** Begins a story: a draft that only the desk sees, with an address made from its headline, and a reporter's own byline. */
export function createArticle(
  db: Db,
  actor: Actor,
  input: { headline: string; language: string },
  now: number,
): Result<{ id: number; version: number; slug: string }, 'not-allowed'> {
  return write(db, (tx) => {
    if (!can(actor, 'article.create')) return refuse('not-allowed')
    const slug = freeSlug(tx, slugify(input.headline), null)
    const { headline, language } = input
    const stamps = { createdAt: now, createdBy: actor.id, savedAt: now, savedBy: actor.id }
    const row = tx
      .insert(articles)
      .values({ slug, headline, language, document: emptyDocument(), ...stamps })
      .returning({ id: articles.id, version: articles.version })
      .get()
    saveTerms(tx, 'authors', row.id, ownByline(tx, actor))
    record(tx, { what: 'article.created', actor, now, articleId: row.id })
    return ok({ ...row, slug })
  })
}

/** A reporter writes under the byline that is tied to them; who edits begins stories for others. */
function ownByline(tx: Tx, actor: Actor): number[] {
  if (actor.role !== 'reporter') return []
  const row = statement<{ id: number }>(tx, 'select id from authors where person_id = ? order by id limit 1').get(
    actor.id,
  )
  return row ? [row.id] : []
}
