import { z } from 'zod'
import { type DeskContext, deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { listQuery, name, emptyBody, cursorIn, slugRef, slug } from '#app/api/http/request-fields.ts'
import { mergeTerm } from '#db/commands/taxonomy/merge-term.ts'
import { createTerm, deleteTerm, type Term, type TermFacts, TOPIC, updateTerm } from '#db/commands/taxonomy/term.ts'
import { TERMS } from '#db/queries/taxonomy/desk-terms.ts'
import type { MergedNoun } from '#db/queries/taxonomy/merged-into.ts'
import { merging } from '#db/queries/taxonomy/merging.ts'
import { type DeskPage, deskPage, mergingPreview } from '#domain/article/desk-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

type Fact = string | number | null | undefined | object[]
type Facts = Record<string, z.ZodType<Fact>>
type List<T> = (db: DeskContext['db'], input: z.output<ReturnType<typeof termQuery>>) => DeskPage<T>

const refuses = [
  'not-allowed',
  'slug-taken',
  'not-found',
  'in-use',
  'unknown-media',
  'picture-expired',
  'unknown-person',
] as const
const REPORTERS = { least: 'reporter', scope: 'write' } as const
const EDITORS = { least: 'editor', scope: 'arrange' } as const
/** A switch in a query. */
export const flag = z
  .enum(['true', 'false'])
  .transform((said) => said === 'true')
  .optional()
/**
 * Query of the lists: `counts` adds usage, `unused` keeps only those that no story names, `following` only topics to
 * come back to.
 */
export const termQuery = (noun: Term['noun']) =>
  listQuery.extend({ cursor: cursorIn(TERMS[noun]), counts: flag, unused: flag, following: flag })

/**
 * Builds the routes of a collection of topics, bylines or sources: list and create. `facts` are the fields beside name
 * and slug. Reporters may add topics; the rest is arranged by editors.
 */
export function termCollection<T extends z.ZodType>(term: Term, facts: Facts, item: T, list: List<z.output<T>>) {
  const all = {
    does: `Lists ${term.table} by address, 100 at a time.`,
    least: 'reporter',
    takes: termQuery(term.noun),
    answers: deskPage(item),
  } as const
  const creation = {
    does: `Adds to the ${term.table}.`,
    ...(term === TOPIC ? REPORTERS : EDITORS),
    takes: z.strictObject({ name, slug: slug.optional(), ...facts }),
    example: { name: 'Tides' },
    status: 201,
    answers: slugRef,
    refuses,
  } as const
  return methods({
    GET: deskRoute(all, (input, { db }) => ok(list(db, input))),
    POST: deskRoute(creation, (input, { db, actor, now }) =>
      createTerm(db, actor, term, input as TermFacts & { name: string }, now),
    ),
  })
}

/** Builds the routes of one topic, byline or source: change and delete. */
export function termItem(term: Term, facts: Facts) {
  const change = {
    does: `Changes one of the ${term.table}. Its old address redirects to the new one.`,
    ...EDITORS,
    takes: z.strictObject({ name: name.optional(), slug: slug.optional(), ...facts }),
    example: { name: 'Tides' },
    answers: slugRef,
    refuses,
  } as const
  const deletion = {
    does: `Deletes one of the ${term.table} that no story uses.`,
    ...EDITORS,
    takes: emptyBody,
    answers: null,
    refuses,
  } as const
  return methods({
    PUT: deskRoute(change, (input, { db, actor, params, now }) =>
      updateTerm(db, actor, term, { ...(input as TermFacts), id: idOf(params) }, now),
    ),
    DELETE: deskRoute(deletion, (_, { db, actor, params, now }) =>
      deleteTerm(db, actor, term, { id: idOf(params) }, now),
    ),
  })
}

/** Builds the routes that merge one topic, byline or source into another: a preview and the merge. */
export function termMerging(noun: MergedNoun) {
  const into = z.strictObject({ into: slug.describe('The slug of the one to merge into.') })
  const preview = {
    does: `Previews the merge of this ${noun} into another.`,
    ...EDITORS,
    takes: into,
    example: { into: 'tides' },
    answers: mergingPreview,
    refuses: ['not-found', 'not-allowed'],
  } as const
  const act = {
    does: `Merges this ${noun} into another, which gets its stories, feeds and address.`,
    ...EDITORS,
    takes: into,
    example: { into: 'tides' },
    answers: slugRef.extend({ stories: z.int().describe('Number of its public stories.') }),
    refuses: ['not-allowed', 'not-found', 'merge-into-itself', `unknown-${noun}`, 'has-sub-sections'],
  } as const
  return methods({
    GET: deskRoute(preview, (input, { db, actor, params }) => {
      if (!can(actor, 'taxonomy.edit')) return refuse('not-allowed')
      const found = merging(db, noun, { id: idOf(params), into: input.into })
      return found ? ok(found) : refuse('not-found')
    }),
    POST: deskRoute(act, (input, { db, actor, params, now }) =>
      mergeTerm(db, actor, noun, { id: idOf(params), into: input.into }, now),
    ),
  })
}
