import { freshId } from '#db/commands/shared/fresh-id.ts'
import { record } from '#db/commands/shared/record.ts'
import { changed } from '#db/engine/change-log.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { authorPath } from '#domain/urls/paths.ts'
import { slugify } from '#domain/urls/slug.ts'

/**
 * The id of the byline that a person writes under: the one tied to them; else the untied one of the same name, which is
 * tied to them now; else a new one. Null for an actor that is no person, such as an import.
 */
export function ensureOwnByline(tx: Tx, actor: Actor, now: number): number | null {
  const person = statement<{ name: string }>(tx, 'select name from people where id = ?').get(actor.id)
  if (!person) return null
  const tied = statement<{ id: number }>(tx, 'select id from authors where person_id = ? order by id limit 1').get(
    actor.id,
  )
  return tied?.id ?? tieByName(tx, actor, person.name, now) ?? makeByline(tx, actor, person.name, now)
}

/** Normalises a name: other capitals and other compositions of accents are the same name. */
const sameName = (name: string): string => name.normalize('NFC').toLowerCase()

function tieByName(tx: Tx, actor: Actor, name: string, now: number): number | null {
  const free = statement<{ id: number; slug: string; name: string }>(
    tx,
    'select id, slug, name from authors where person_id is null order by id',
  ).all()
  const match = free.find((author) => sameName(author.name) === sameName(name))
  if (!match) return null
  statement(tx, 'update authors set person_id = ? where id = ?').run(actor.id, match.id)
  record(tx, { what: 'author.updated', actor, now, details: { before: match.slug, slug: match.slug } })
  return match.id
}

function makeByline(tx: Tx, actor: Actor, name: string, now: number): number {
  const slug = freeAuthorSlug(tx, slugify(name, 'author'))
  const id = freshId(tx, 'authors')
  statement(tx, 'insert into authors (id, slug, name, person_id) values (?, ?, ?, ?)').run(id, slug, name, actor.id)
  record(tx, { what: 'author.created', actor, now, details: { slug } })
  changed(tx, [`author:${id}`, `address:${authorPath(slug)}`], now)
  return id
}

function freeAuthorSlug(tx: Tx, wanted: string): string {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    if (!statement(tx, 'select 1 from authors where slug = ?').get(slug)) return slug
  }
}
