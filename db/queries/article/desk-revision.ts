import { and, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { asText, prepared } from '#db/engine/prepared.ts'
import { authorsOf } from '#db/queries/article/authors-of.ts'
import { REVISIONS, toRevision } from '#db/queries/article/desk-revisions.ts'
import { pick } from '#db/queries/article/public-row.ts'
import { storedWithoutReplacedNames } from '#db/queries/names/replaced-names.ts'
import { replaceMergedIds } from '#db/queries/taxonomy/merged-into.ts'
import { sectionsOf } from '#db/queries/taxonomy/sections-of.ts'
import { topicsOf } from '#db/queries/taxonomy/topics-of.ts'
import { revisions, sources } from '#db/schema/tables.ts'
import { optionalFields, type RevisionFields } from '#domain/article/history/revision-fields.ts'
import type { RevisionView, StoryText } from '#domain/article/history/revision-views.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'

const TEXT = prepared({ id: revisions.articleId, number: revisions.number }, (db, { id, number }) =>
  db
    .select({ revisionId: revisions.id, fields: asText(revisions.fields), document: asText(revisions.document) })
    .from(revisions)
    .where(and(eq(revisions.articleId, id), eq(revisions.number, number))),
)
const SOURCE = prepared({ id: sources.id }, (db, { id }) =>
  db.select({ name: sources.name }).from(sources).where(eq(sources.id, id)),
)

/**
 * One full revision of a story; null if there is none. It omits what the revision names and the newsroom no longer has.
 * The caller checks who may read it.
 */
export function deskRevision(db: Readable, { id, number }: { id: number; number: number }): RevisionView | null {
  const revision = REVISIONS.get(db, { id, from: number, to: number, limit: 1 })
  const text = revision && TEXT.get(db, { id, number })
  if (!text) return null
  const shown = storedWithoutReplacedNames(db, { articleId: id, revisionId: text.revisionId }, text)
  return { ...toRevision(revision), ...storyText(db, shown) }
}

/**
 * The text of a stored revision, JSON as stored, with slugs and names in place of ids. It omits what the revision names
 * and the newsroom no longer has.
 */
export function storyText(db: Readable, stored: { fields: string; document: string }): StoryText {
  const fields = replaceMergedIds(db, JSON.parse(stored.fields) as RevisionFields)
  const { headline, standfirst, kicker, slug, language, lead, seo, sourceId, sourceUrl } = fields
  const name = sourceId === null ? undefined : SOURCE.get(db, { id: sourceId })?.name
  return {
    headline,
    standfirst,
    kicker,
    slug,
    language,
    lead,
    seo,
    sections: pick(sectionsOf(db, fields.sectionIds), fields.sectionIds),
    topics: pick(topicsOf(db, fields.topicIds), fields.topicIds),
    authors: pick(authorsOf(db, fields.authorIds), fields.authorIds).map((one) => ({ slug: one.slug, name: one.name })),
    source: name === undefined ? null : { name, url: sourceUrl },
    ...optionalFields(fields),
    document: readStoredDocument(stored.document).document,
  }
}
