import { and, asc, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { articles, people, replacedNames, replacements } from '#db/schema/tables.ts'
import type { ReplacementView } from '#domain/names/name-form.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const ONE = prepared({ id: replacements.id }, (db, { id }) =>
  db
    .select({ ...columns(replacements, 'id', 'at', 'forms'), request: replacements.requestId, by: people.name })
    .from(replacements)
    .leftJoin(people, eq(people.id, replacements.by))
    .where(eq(replacements.id, id)),
)
const STORIES = prepared({ id: replacements.id }, (db, { id }) =>
  db
    .select({
      of: replacedNames.kind,
      id: replacedNames.ownerId,
      replaced: replacedNames.replaced,
      headline: sql<string>`coalesce(${articles.headline}, '')`,
    })
    .from(replacedNames)
    .leftJoin(articles, and(eq(replacedNames.kind, 'story'), eq(articles.id, replacedNames.ownerId)))
    .where(eq(replacedNames.replacementId, id))
    .orderBy(asc(replacedNames.kind), asc(replacedNames.ownerId)),
)

/** The result of an act: the forms of the name, and each story with the number of occurrences. */
export function replacementView(
  db: Readable,
  actor: Actor,
  { id }: { id: number },
): Result<ReplacementView, 'not-allowed' | 'not-found'> {
  if (!can(actor, 'request.handle')) return refuse('not-allowed')
  const row = ONE.get(db, { id })
  return row ? ok({ ...row, by: row.by ?? '', stories: STORIES.all(db, { id }) }) : refuse('not-found')
}
