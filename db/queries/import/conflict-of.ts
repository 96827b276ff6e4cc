import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { storyText } from '#db/queries/article/desk-revision.ts'
import { CONFLICT, type ConflictRow, toConflict } from '#db/queries/import/import-conflicts.ts'
import { fieldsOfText } from '#domain/article/fields-of-text.ts'
import type { StoryText } from '#domain/article/revision-views.ts'
import type { ImportConflictView } from '#domain/import/conflict-views.ts'

type Stored = { fields: string; document: string }
const BASE = `select v.fields, v.document from import_records r join revisions v on v.id = r.revision_id
  where r.article_id = ? and v.article_id = r.article_id`

/**
 * Both texts of a story that was changed here and in a newer export, and the one that the import before brought; null
 * if there is no such conflict. The caller checks who may read it.
 */
export function conflictOf(db: Readable, { id }: { id: number }): ImportConflictView | null {
  const row = statement<ConflictRow>(db, `${CONFLICT} where c.article_id = ?`).get(id)
  const mine = deskArticle(db, { id })
  if (!row || !mine) return null
  const theirs = conflictText(db, id)
  const stored = statement<Stored>(db, BASE).get(id)
  const base = stored ? storyText(db, stored) : null
  return {
    ...toConflict(row),
    ...{ version: mine.version, language: mine.language },
    mine: fieldsOfText(textIn(mine)),
    theirs: fieldsOfText(theirs),
    base: base && fieldsOfText(base),
    names: Object.fromEntries([mine, theirs, ...(base ? [base] : [])].flatMap(namesIn)),
  }
}

/** Returns the text that the newer export has for the story. Throws if there is no conflict. */
export function conflictText(db: Readable, id: number): StoryText {
  const row = statement<Stored>(db, 'select fields, document from import_conflicts where article_id = ?').get(id)
  if (!row) throw new Error(`Story ${id} has no conflict.`)
  return storyText(db, row)
}

function textIn(story: StoryText): StoryText {
  const { headline, standfirst, kicker, slug, language, sections, topics, authors, source } = story
  const { sourcePolicy, licenceUntil, lead, seo, live, genre, document, shortHeadline, longRead } = story
  return {
    ...{ headline, standfirst, kicker, slug, language, sections, topics, authors, source },
    ...{ sourcePolicy, licenceUntil, lead, seo, live, genre, document, shortHeadline, longRead },
  }
}

const namesIn = ({ sections, topics, authors }: Pick<StoryText, 'sections' | 'topics' | 'authors'>) =>
  [...sections, ...topics, ...authors].map(({ slug, name }): [string, string] => [slug, name])
