import { and, asc, eq, gte } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { addresses, replacedStories, replacements } from '#db/schema/tables.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { replaceInSlots, storiesInSlots } from '#domain/names/names-in-slots.ts'
import { replaceInStory, type Replacing } from '#domain/names/names-in-story.ts'

const TABLE = { forms: replacements.forms, keys: replacedStories.keys }
const BY_REVISION = prepared(columns(replacedStories, 'articleId', 'revisionUpto'), (db, { articleId, revisionUpto }) =>
  db
    .select(TABLE)
    .from(replacedStories)
    .innerJoin(replacements, eq(replacements.id, replacedStories.replacementId))
    .where(and(eq(replacedStories.articleId, articleId), gte(replacedStories.revisionUpto, revisionUpto)))
    .orderBy(asc(replacedStories.replacementId)),
)
const BY_TIME = prepared(columns(replacedStories, 'articleId', 'at'), (db, { articleId, at }) =>
  db
    .select(TABLE)
    .from(replacedStories)
    .innerJoin(replacements, eq(replacements.id, replacedStories.replacementId))
    .where(and(eq(replacedStories.articleId, articleId), gte(replacedStories.at, at)))
    .orderBy(asc(replacedStories.replacementId)),
)
const ADDRESS = prepared(columns(addresses, 'slug'), (db, { slug }) =>
  db.select({ id: addresses.articleId }).from(addresses).where(eq(addresses.slug, slug)),
)

/** True if a path, with or without a query and fragment, is or was that of a public story. */
export const isStoryPath =
  (db: Readable) =>
  (path: string): boolean =>
    ADDRESS.get(db, { slug: /^\/article\/([^/?#]+)/.exec(path)?.[1] ?? '' }) !== undefined

const replacingOf = (rows: { forms: Replacing['forms']; keys: string[] }[]): Replacing[] =>
  rows.map(({ forms, keys }) => ({ forms, keys: new Set(keys) }))

type Revision = { articleId: number; revisionId: number }

/** True if a revision has names that were replaced since. It may not be made public as it is stored. */
export const hasReplacedNames = (db: Readable, { articleId, revisionId: revisionUpto }: Revision): boolean =>
  BY_REVISION.get(db, { articleId, revisionUpto }) !== undefined

/**
 * A stored revision as it may be shown, compared, restored or exported: without the names that were taken out of its
 * story since. Everything that reads a revision other than the public one goes through here.
 */
export function withoutReplacedNames<C extends { fields: unknown; document: unknown }>(
  db: Readable,
  { articleId, revisionId: revisionUpto }: Revision,
  content: C,
): C {
  const all = replacingOf(BY_REVISION.all(db, { articleId, revisionUpto }))
  if (all.length === 0) return content
  const read = { ...content, document: readStoredDocument(content.document).document }
  return all.reduce((now, replacing) => replaceInStory(now, replacing, isStoryPath(db)).content, read)
}

/** The same of JSON as it is stored. */
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

/** Slots of a version of the front that was saved at a time (ms UTC), without names that were replaced since. */
export function slotsWithoutReplacedNames<S>(db: Readable, { slots, savedAt: at }: { slots: S; savedAt: number }): S {
  const copy = structuredClone(slots)
  for (const articleId of storiesInSlots(copy)) {
    for (const replacing of replacingOf(BY_TIME.all(db, { articleId, at }))) replaceInSlots(copy, articleId, replacing)
  }
  return copy
}
