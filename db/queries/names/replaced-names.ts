import { and, asc, eq, gte } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { addresses, replacedNames, replacements } from '#db/schema/tables.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import type { NameOwner } from '#domain/names/name-form.ts'
import { replaceIn } from '#domain/names/names-in.ts'

const SINCE = prepared(columns(replacedNames, 'kind', 'ownerId', 'upto'), (db, { kind, ownerId, upto }) =>
  db
    .select({ forms: replacements.forms, keys: replacedNames.keys })
    .from(replacedNames)
    .innerJoin(replacements, eq(replacements.id, replacedNames.replacementId))
    .where(and(eq(replacedNames.kind, kind), eq(replacedNames.ownerId, ownerId), gte(replacedNames.upto, upto)))
    .orderBy(asc(replacedNames.replacementId)),
)
const ADDRESS = prepared(columns(addresses, 'slug'), (db, { slug }) =>
  db.select({ id: addresses.articleId }).from(addresses).where(eq(addresses.slug, slug)),
)

/** True if a path, with or without a query and fragment, is or was that of a public story. */
export const isStoryPath =
  (db: Readable) =>
  (path: string): boolean =>
    ADDRESS.get(db, { slug: /^\/article\/([^/?#]+)/.exec(path)?.[1] ?? '' }) !== undefined

type Revision = { articleId: number; revisionId: number }
/** A revision of a story by its id, one of a page by its number, or a version of the front, which has the id 1. */
type Kept = { of: NameOwner; id: number; upto: number }

/** True if a revision has names that were replaced since. It may not be made public as it is stored. */
export const hasReplacedNames = (db: Readable, { articleId: ownerId, revisionId: upto }: Revision): boolean =>
  SINCE.get(db, { kind: 'story', ownerId, upto }) !== undefined

/**
 * A stored revision as it may be shown, compared, restored or exported: without the names that were taken out of it
 * since. Everything that reads one other than the public one goes through here.
 */
export function keptWithoutNames<C extends object>(db: Readable, { of, id, upto }: Kept, content: C): C {
  const all = SINCE.all(db, { kind: of, ownerId: id, upto })
  if (all.length === 0) return content
  const read = 'document' in content ? { ...content, document: readStoredDocument(content.document).document } : content
  return all.reduce(
    (now, { forms, keys }) => replaceIn(now, { forms, keys: new Set(keys) }, of, isStoryPath(db)).content,
    read,
  )
}

/** The same of a story. */
export const withoutReplacedNames = <C extends object>(
  db: Readable,
  { articleId, revisionId }: Revision,
  content: C,
): C => keptWithoutNames(db, { of: 'story', id: articleId, upto: revisionId }, content)

/** The same of a story’s JSON as it is stored. */
export function storedWithoutReplacedNames(
  db: Readable,
  revision: Revision,
  stored: { fields: string; document: string },
): { fields: string; document: string } {
  const content = { fields: JSON.parse(stored.fields) as unknown, document: stored.document as unknown }
  const shown = withoutReplacedNames(db, revision, content)
  if (shown === content) return stored
  return { fields: JSON.stringify(shown.fields), document: JSON.stringify(shown.document) }
}
