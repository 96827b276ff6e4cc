import { z } from 'zod'
import { type DeskContext, deskRoute, idOf } from '#app/api/desk-route.ts'
import { listQuery, name, nothing, ofSlug, slug } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { createTerm, deleteTerm, type Term, updateTerm } from '#db/commands/term.ts'
import { type DeskPage, deskPage } from '#domain/article/desk-views.ts'
import { ok } from '#domain/result.ts'

type Facts = Record<string, z.ZodType<string | null | undefined>>
type List<T> = (db: DeskContext['db'], input: z.output<typeof listQuery>) => DeskPage<T>

const refuses = ['not-allowed', 'slug-taken', 'not-found', 'in-use'] as const

/** The collection of topics, bylines or sources: list and create. `facts` are the fields beside name and slug. */
export function termCollection<T extends z.ZodType>(term: Term, facts: Facts, item: T, list: List<z.output<T>>) {
  const all = { does: `The ${term.table}, by address, 100 at a time.`, takes: listQuery, answers: deskPage(item) }
  const creation = {
    does: `Makes a new one of the ${term.table}.`,
    takes: z.strictObject({ name, slug: slug.optional(), ...facts }),
    status: 201,
    answers: ofSlug,
    refuses,
  } as const
  return methods({
    GET: deskRoute(all, (input, { db }) => ok(list(db, input))),
    POST: deskRoute(creation, (input, { db, actor, now }) => createTerm(db, actor, term, input, now)),
  })
}

/** One of them: change and delete. */
export function termItem(term: Term, facts: Facts) {
  const change = {
    does: `Changes one of the ${term.table}. Its old address leads to the new one.`,
    takes: z.strictObject({ name: name.optional(), slug: slug.optional(), ...facts }),
    answers: ofSlug,
    refuses,
  } as const
  const deletion = {
    does: `Deletes one of the ${term.table} that no story names.`,
    takes: nothing,
    answers: null,
    refuses,
  } as const
  return methods({
    PUT: deskRoute(change, (input, { db, actor, params, now }) =>
      updateTerm(db, actor, term, { ...input, id: idOf(params) } as { id: number } & TermInput, now),
    ),
    DELETE: deskRoute(deletion, (_, { db, actor, params, now }) =>
      deleteTerm(db, actor, term, { id: idOf(params) }, now),
    ),
  })
}

type TermInput = Record<string, string | null | undefined>
