import { and, eq, inArray, sql } from 'drizzle-orm'
import { isScheduledWith } from '#db/commands/article/steps/is-scheduled-with.ts'
import { keepRedirect } from '#db/commands/article/steps/keep-redirect.ts'
import { type PictureRefusal, refusePicture } from '#db/commands/media/steps/refuse-picture.ts'
import { NO_USES, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { freshId } from '#db/commands/shared/fresh-id.ts'
import { record } from '#db/commands/shared/record.ts'
import { slugForName } from '#db/commands/taxonomy/steps/term-names.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { authorOwner } from '#db/queries/media/owner-pictures.ts'
import { articleAuthors, articles, articleTopics, listings, people } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import { type Action, type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Refusal, type Result, refuse } from '#domain/result.ts'
import { authorPath, sourcePath, topicPath } from '#domain/urls/paths.ts'

/**
 * Describes topics, bylines and sources, which are alike: a name, a slug, facts of their own, and a page of their
 * stories.
 */
export type Term = {
  noun: 'topic' | 'author' | 'source'
  table: 'topics' | 'authors' | 'sources'
  path: (slug: string) => string
  create: Action
  /** A row that names it, of a story that is not public as it stands: those are found in the listings. */
  usedBy: (tx: Tx, id: number) => object | undefined
}

export const TOPIC: Term = {
  noun: 'topic',
  table: 'topics',
  path: topicPath,
  create: 'topic.create',
  usedBy(tx, id) {
    const unlisted = sql`(select id from ${articles} where has_changes_not_out = 1
      union all select id from ${articles} where status <> 'published' and deleted_at is null)`
    const isNamed = and(eq(articleTopics.topicId, id), inArray(articleTopics.articleId, unlisted))
    return tx.select().from(articleTopics).where(isNamed).get()
  },
}
export const AUTHOR: Term = {
  noun: 'author',
  table: 'authors',
  path: authorPath,
  create: 'taxonomy.edit',
  usedBy: (tx, id) => tx.select().from(articleAuthors).where(eq(articleAuthors.authorId, id)).get(),
}
export const SOURCE: Term = {
  noun: 'source',
  table: 'sources',
  path: sourcePath,
  create: 'taxonomy.edit',
  usedBy: (tx, id) => tx.select(columns(articles, 'id')).from(articles).where(eq(articles.sourceId, id)).get(),
}

type TermRefusal = 'not-allowed' | 'slug-taken' | 'not-found' | 'in-use' | 'unknown-person' | PictureRefusal
type Row<N extends Term['noun']> = (typeof TERM_TABLES)[N]['$inferInsert']
/** Fields of a topic, byline or source that may be set; those that its table does not have are left out. */
export type TermFacts = Pick<Row<'topic'>, 'description' | 'followUpAt' | 'followUpNote'> &
  Pick<Row<'author'>, 'role' | 'bio' | 'portrait' | 'personId' | 'links'> &
  Pick<Row<'source'>, 'homepage' | 'policy'> & { slug?: string | undefined; name?: string | undefined }

export function createTerm(
  db: Db,
  actor: Actor,
  term: Term,
  input: TermFacts & { name: string },
  now: number,
): Result<{ id: number; slug: string }, TermRefusal> {
  return write(db, (tx) => {
    if (!can(actor, term.create)) return refuse('not-allowed')
    const slug = input.slug ?? slugForName(tx, term.table, input.name)
    if (slug === null || idOf(tx, term, slug) !== null) return refuse('slug-taken', { field: 'slug' })
    const missing = pointsNowhere(tx, input, null, now)
    if (missing) return missing
    const id = freshId(tx, term.table)
    const row = { ...input, id, slug }
    tx.insert(TERM_TABLES[term.noun]).values(row).run()
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
  input: TermFacts & { id: number },
  now: number,
): Result<{ id: number; slug: string }, TermRefusal> {
  return write(db, (tx) => {
    if (!can(actor, 'taxonomy.edit')) return refuse('not-allowed')
    const table = TERM_TABLES[term.noun]
    const before = tx.select().from(table).where(eq(table.id, input.id)).get()
    if (!before) return refuse('not-found')
    const slug = input.slug ?? before.slug
    const owner = idOf(tx, term, slug)
    if (owner !== null && owner !== input.id) return refuse('slug-taken', { field: 'slug' })
    const missing = pointsNowhere(tx, input, 'portrait' in before ? before.portrait : null, now)
    if (missing) return missing
    const facts = { ...input, slug }
    tx.update(table).set(facts).where(eq(table.id, input.id)).run()
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
    const table = TERM_TABLES[term.noun]
    const before = tx.select({ slug: table.slug }).from(table).where(eq(table.id, input.id)).get()
    if (!before) return refuse('not-found')
    const isListed = eq(listings.list, `${term.noun}:${input.id}`)
    const used = tx.select().from(listings).where(isListed).get() ?? term.usedBy(tx, input.id)
    if (used || isScheduledWith(tx, term.noun, input.id)) return refuse('in-use')
    tx.delete(table).where(eq(table.id, input.id)).run()
    if (term.noun !== 'topic') savePictureUses(tx, { owner: term.noun, id: input.id }, 'public', NO_USES)
    record(tx, { what: `${term.noun}.deleted`, actor, now, details: { slug: before.slug } })
    changed(tx, [`${term.noun}:${input.id}`, `address:${term.path(before.slug)}`, 'lists'], now)
    return ok(null)
  })
}

function idOf(tx: Tx, term: Term, slug: string): number | null {
  const table = TERM_TABLES[term.noun]
  return tx.select({ id: table.id }).from(table).where(eq(table.slug, slug)).get()?.id ?? null
}

/** Refuses a portrait that readers may not see, unless it was there before, and a person who does not exist. */
function pointsNowhere(
  tx: Tx,
  { portrait, personId }: TermFacts,
  before: string | null,
  now: number,
): Refusal<TermRefusal> | null {
  const refused = portrait && portrait !== before ? refusePicture(tx, portrait, 'portrait', now) : null
  if (refused) return refused
  if (personId && !tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).get()) {
    return refuse('unknown-person', { field: 'personId' })
  }
  return null
}
