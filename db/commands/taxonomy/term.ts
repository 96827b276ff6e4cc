import { isScheduledWith } from '#db/commands/article/steps/is-scheduled-with.ts'
import { keepRedirect } from '#db/commands/article/steps/keep-redirect.ts'
import { type PictureRefusal, refusePicture } from '#db/commands/media/steps/refuse-picture.ts'
import { NOTHING_SHOWN, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { freshId } from '#db/commands/shared/fresh-id.ts'
import { record } from '#db/commands/shared/record.ts'
import { slugForName } from '#db/commands/taxonomy/steps/term-names.ts'
import { changed } from '#db/engine/change-log.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { authorOwner } from '#db/queries/media/shown-pictures.ts'
import { type Action, type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Refusal, type Result, refuse } from '#domain/result.ts'
import { authorPath, sourcePath, topicPath } from '#domain/urls/paths.ts'

type Fact =
  | ('description' | 'follow_up_at' | 'follow_up_note')
  | ('role' | 'bio' | 'portrait' | 'person_id' | 'links')
  | ('homepage' | 'policy')

/**
 * Describes topics, bylines and sources, which are alike: a name, a slug, facts of their own, and a page of their
 * stories.
 */
export type Term = {
  noun: 'topic' | 'author' | 'source'
  table: 'topics' | 'authors' | 'sources'
  path: (slug: string) => string
  create: Action
  /** The columns that may be set beside name and slug. */
  facts: readonly Fact[]
  usedBy: string
}

export const TOPIC: Term = {
  noun: 'topic',
  table: 'topics',
  path: topicPath,
  create: 'topic.create',
  facts: ['description', 'follow_up_at', 'follow_up_note'],
  // Stories that are public as they stand are found in the listings.
  usedBy: `select 1 from article_topics where topic_id = ? and article_id in (
    select id from articles where has_changes_not_out = 1
    union all select id from articles where status <> 'published' and deleted_at is null)`,
}
export const AUTHOR: Term = {
  noun: 'author',
  table: 'authors',
  path: authorPath,
  create: 'taxonomy.edit',
  facts: ['role', 'bio', 'portrait', 'person_id', 'links'],
  usedBy: 'select 1 from article_authors where author_id = ?',
}
export const SOURCE: Term = {
  noun: 'source',
  table: 'sources',
  path: sourcePath,
  create: 'taxonomy.edit',
  facts: ['homepage', 'policy'],
  usedBy: 'select 1 from articles where source_id = ?',
}

export type TermRefusal = 'not-allowed' | 'slug-taken' | 'not-found' | 'in-use' | 'unknown-person' | PictureRefusal
type Facts = { [K in Exclude<Fact, 'follow_up_at'> | 'slug' | 'name']?: string | null | undefined } & {
  /** Milliseconds UTC. */
  follow_up_at?: number | null | undefined
}

export function createTerm(
  db: Db,
  actor: Actor,
  term: Term,
  input: { name: string; slug?: string | undefined } & Facts,
  now: number,
): Result<{ id: number; slug: string }, TermRefusal> {
  return write(db, (tx) => {
    if (!can(actor, term.create)) return refuse('not-allowed')
    const slug = input.slug ?? slugForName(tx, term.table, input.name)
    if (slug === null || idOf(tx, term, slug) !== null) return refuse('slug-taken', { field: 'slug' })
    const missing = pointsNowhere(tx, input, null, now)
    if (missing) return missing
    const given = term.facts.filter((fact) => input[fact] !== undefined)
    const columns = ['id', 'slug', 'name', ...given]
    const sql = `insert into ${term.table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
    const id = freshId(tx, term.table)
    statement(tx, sql).run(id, slug, input.name, ...given.map((fact) => input[fact]))
    if (input.portrait != null) savePictureUses(tx, authorOwner(id), 'public', { portrait: input.portrait })
    record(tx, { what: `${term.noun}.created`, actor, now, details: { slug } })
    changed(tx, [`${term.noun}:${id}`, `address:${term.path(slug)}`], now)
    return ok({ id, slug })
  })
}

export function updateTerm(
  db: Db,
  actor: Actor,
  term: Term,
  input: { id: number } & Facts,
  now: number,
): Result<{ id: number; slug: string }, TermRefusal> {
  return write(db, (tx) => {
    if (!can(actor, 'taxonomy.edit')) return refuse('not-allowed')
    const before = statement<{ slug: string; portrait: string | null }>(
      tx,
      `select slug, ${term.noun === 'author' ? 'portrait' : 'null'} portrait from ${term.table} where id = ?`,
    ).get(input.id)
    if (!before) return refuse('not-found')
    const slug = input.slug ?? before.slug
    const owner = idOf(tx, term, slug)
    if (owner !== null && owner !== input.id) return refuse('slug-taken', { field: 'slug' })
    const missing = pointsNowhere(tx, input, before.portrait, now)
    if (missing) return missing
    for (const column of ['slug', 'name', ...term.facts] as const) {
      if (input[column] === undefined) continue
      statement(tx, `update ${term.table} set ${column} = ? where id = ?`).run(input[column], input.id)
    }
    if (input.portrait !== undefined) savePictureUses(tx, authorOwner(input.id), 'public', { portrait: input.portrait })
    if (slug !== before.slug) keepRedirect(tx, term.path(before.slug), term.path(slug), now)
    record(tx, { what: `${term.noun}.updated`, actor, now, details: { before: before.slug, slug } })
    const addresses = slug === before.slug ? [] : [before.slug, slug].map((one) => `address:${term.path(one)}`)
    changed(tx, [`${term.noun}:${input.id}`, ...addresses, 'lists'], now)
    return ok({ id: input.id, slug })
  })
}

/** Deletes a topic, byline or source that no story names, on the desk, in public or on the schedule. */
export function deleteTerm(
  db: Db,
  actor: Actor,
  term: Term,
  input: { id: number },
  now: number,
): Result<null, TermRefusal> {
  return write(db, (tx) => {
    if (!can(actor, 'taxonomy.edit')) return refuse('not-allowed')
    const before = statement<{ slug: string }>(tx, `select slug from ${term.table} where id = ?`).get(input.id)
    if (!before) return refuse('not-found')
    const listed = statement(tx, 'select 1 from listings where list = ? limit 1').get(`${term.noun}:${input.id}`)
    if (listed || statement(tx, `${term.usedBy} limit 1`).get(input.id)) return refuse('in-use')
    if (isScheduledWith(tx, term.noun, input.id)) return refuse('in-use')
    statement(tx, `delete from ${term.table} where id = ?`).run(input.id)
    if (term.noun !== 'topic') savePictureUses(tx, { owner: term.noun, id: input.id }, 'public', NOTHING_SHOWN)
    record(tx, { what: `${term.noun}.deleted`, actor, now, details: { slug: before.slug } })
    changed(tx, [`${term.noun}:${input.id}`, `address:${term.path(before.slug)}`, 'lists'], now)
    return ok(null)
  })
}

function idOf(tx: Tx, term: Term, slug: string): number | null {
  return statement<{ id: number }>(tx, `select id from ${term.table} where slug = ?`).get(slug)?.id ?? null
}

/** Refuses a portrait that readers may not see, unless it was there before, and a person who does not exist. */
function pointsNowhere(
  tx: Tx,
  { portrait, person_id: personId }: Facts,
  before: string | null,
  now: number,
): Refusal<TermRefusal> | null {
  const refused = portrait && portrait !== before ? refusePicture(tx, portrait, 'portrait', now) : null
  if (refused) return refused
  if (personId && !statement(tx, 'select 1 from people where id = ?').get(personId)) {
    return refuse('unknown-person', { field: 'personId' })
  }
  return null
}
