import { z } from 'zod'
import { answer } from '#app/api/answer.ts'
import { type DeskContext, deskRoute, idOf } from '#app/api/desk-route.ts'
import { listQuery, name, nothing, slug } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { createTerm, deleteTerm, type Term, updateTerm } from '#db/commands/term.ts'

type Facts = Record<string, z.ZodType<string | null | undefined>>
type List = (db: DeskContext['db'], input: z.output<typeof listQuery>) => unknown

/** The collection of topics, bylines or sources: list and create. `facts` are the fields beside name and slug. */
export function termCollection(term: Term, facts: Facts, list: List) {
  const body = z.strictObject({ name, slug: slug.optional(), ...facts })
  return methods({
    GET: deskRoute(listQuery, (input, { db }) => ({ status: 200, body: list(db, input) })),
    POST: deskRoute(body, (input, { db, actor, now }) => answer(createTerm(db, actor, term, input, now), 201)),
  })
}

/** One of them: change and delete. */
export function termItem(term: Term, facts: Facts) {
  const body = z.strictObject({ name: name.optional(), slug: slug.optional(), ...facts })
  return methods({
    PUT: deskRoute(body, (input, { db, actor, params, now }) =>
      answer(updateTerm(db, actor, term, { ...input, id: idOf(params) } as { id: number } & TermInput, now)),
    ),
    DELETE: deskRoute(nothing, (_, { db, actor, params, now }) =>
      answer(deleteTerm(db, actor, term, { id: idOf(params) }, now), 204),
    ),
  })
}

type TermInput = Record<string, string | null | undefined>
