import { and, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { asText, prepared } from '#db/engine/prepared.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { storyText } from '#db/queries/article/desk-revision.ts'
import { selectConflicts } from '#db/queries/import/import-conflicts.ts'
import { storedWithoutReplacedNames } from '#db/queries/names/replaced-names.ts'
import { importConflicts, importRecords, revisions } from '#db/schema/tables.ts'
import { fieldsOfText } from '#domain/article/fields/fields-of-text.ts'
import type { StoryText } from '#domain/article/history/revision-views.ts'
import type { ImportConflictView } from '#domain/import/conflict-views.ts'

const CONFLICT = prepared({ id: importConflicts.articleId }, (db, { id }) =>
  selectConflicts(db).where(eq(importConflicts.articleId, id)),
)
const BASE = prepared({ id: importRecords.articleId }, (db, { id }) =>
  db
    .select({ revisionId: revisions.id, fields: asText(revisions.fields), document: asText(revisions.document) })
    .from(importRecords)
    .innerJoin(revisions, eq(revisions.id, importRecords.revisionId))
    .where(and(eq(importRecords.articleId, id), eq(revisions.articleId, importRecords.articleId))),
)
const THEIRS = prepared({ id: importConflicts.articleId }, (db, { id }) =>
  db
    .select({ fields: asText(importConflicts.fields), document: asText(importConflicts.document) })
    .from(importConflicts)
    .where(eq(importConflicts.articleId, id)),
)

/**
 * Both texts of a story that was changed here and in a newer export, and the one that the import before brought; null
 * if there is no such conflict. The caller checks who may read it.
 */
export function conflictOf(db: Readable, { id }: { id: number }): ImportConflictView | null {
  const row = CONFLICT.get(db, { id })
  const mine = deskArticle(db, { id })
  if (!row || !mine) return null
  const theirs = conflictText(db, id)
  const before = BASE.get(db, { id })
  const base = before
    ? storyText(db, storedWithoutReplacedNames(db, { articleId: id, revisionId: before.revisionId }, before))
    : null
  return {
    ...row,
    version: mine.version,
    language: mine.language,
    mine: fieldsOfText(textIn(mine)),
    theirs: fieldsOfText(theirs),
    base: base && fieldsOfText(base),
    names: Object.fromEntries([mine, theirs, ...(base ? [base] : [])].flatMap(namesIn)),
  }
}

/** Returns the text that the newer export has for the story. Throws if there is no conflict. */
export function conflictText(db: Readable, id: number): StoryText {
  const row = THEIRS.get(db, { id })
  if (!row) throw new Error(`Story ${id} has no conflict.`)
  return storyText(db, row)
}

function textIn(story: StoryText): StoryText {
  const { headline, standfirst, kicker, slug, language, sections, topics, authors, source } = story
  const { sourcePolicy, licenceUntil, lead, seo, live, genre, document, shortHeadline, longRead, madeBy } = story
  return {
    headline,
    standfirst,
    kicker,
    slug,
    language,
    sections,
    topics,
    authors,
    source,
    sourcePolicy,
    licenceUntil,
    lead,
    seo,
    live,
    genre,
    document,
    shortHeadline,
    longRead,
    madeBy,
  }
}

const namesIn = ({ sections, topics, authors }: Pick<StoryText, 'sections' | 'topics' | 'authors'>) =>
  [...sections, ...topics, ...authors].map(({ slug, name }): [string, string] => [slug, name])
