import { and, eq, ne } from 'drizzle-orm'
import { makeOwnByline } from '#db/commands/people/steps/own-byline.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { bylineOfPerson } from '#db/queries/people/byline-of-person.ts'
import { authors } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { nameKey } from '#domain/text/name-key.ts'

export type ChooseBylineRefusal = 'not-allowed' | 'unknown-author' | 'byline-taken'

/**
 * Ties a byline to the actor, who confirms that it is theirs, and unties their former one; `slug` null makes a new
 * byline of their name. Refused: `byline-taken` if it is another person's; `not-allowed` if it has another name than
 * the actor, who may not edit bylines. Changes no story. `now` in ms UTC.
 */
export function chooseByline(
  db: Db,
  actor: Actor,
  input: { slug: string | null },
  now: number,
): Result<{ slug: string; name: string }, ChooseBylineRefusal> {
  return write(db, (tx) => {
    if (!can(actor, 'article.create') || actor.id === null) return refuse('not-allowed')
    const own = bylineOfPerson(tx, actor.id)
    if (!own) return refuse('not-allowed')
    const { name } = own
    const chosen = input.slug === null ? makeOwnByline(tx, actor, name, now) : tie(tx, actor, input.slug, name, now)
    if (typeof chosen !== 'number') return chosen
    untieOthers(tx, actor, chosen, now)
    const tied = bylineOfPerson(tx, actor.id)?.byline
    return tied ? ok({ slug: tied.slug, name: tied.name }) : refuse('unknown-author', { field: 'slug' })
  })
}

function tie(tx: Tx, actor: Actor, slug: string, name: string, now: number) {
  const author = tx.select().from(authors).where(eq(authors.slug, slug)).get()
  if (!author) return refuse('unknown-author', { field: 'slug' })
  if (author.personId === actor.id) return author.id
  if (author.personId !== null) return refuse('byline-taken', { field: 'slug' })
  const isNamesake = nameKey(author.name) === nameKey(name)
  if (!isNamesake && !can(actor, 'taxonomy.edit')) return refuse('not-allowed')
  tx.update(authors).set({ personId: actor.id }).where(eq(authors.id, author.id)).run()
  record(tx, { what: 'author.updated', actor, now, details: { before: slug, slug } })
  return author.id
}

/** An account writes under one byline. */
function untieOthers(tx: Tx, actor: Actor, chosen: number, now: number): void {
  if (actor.id === null) return
  const isFormer = and(eq(authors.personId, actor.id), ne(authors.id, chosen))
  const former = tx.select({ slug: authors.slug }).from(authors).where(isFormer).all()
  tx.update(authors).set({ personId: null }).where(isFormer).run()
  for (const { slug } of former) {
    record(tx, { what: 'author.updated', actor, now, details: { before: slug, slug } })
  }
}
