import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { replaceMergedIds } from '#db/queries/taxonomy/merged-into.ts'
import { changesBetween } from '#domain/article/changes-between.ts'
import type { RevisionFields } from '#domain/article/revision-fields.ts'
import { readStoredDocument } from '#domain/document/upgrade.ts'

/** The scheduled publication of a story: its time (ms UTC), and how many changes of the working copy it does not have. */
export type ScheduledVersion = { at: number; changes: number }

type Row = { id: number; at: number; fields: string; frozen: string; working: string; written: string }

const ids = (noun: 'section' | 'topic' | 'author') => `(select json_group_array(${noun}_id) from
  (select ${noun}_id from article_${noun}s where article_id = a.id order by position))`

// Few jobs wait for their time, and the id of the story is part of the job's kind. The texts are read where they differ.
const SCHEDULED = `select a.id, j.due_at at, r.fields,
    iif(r.document = a.document, '', r.document) frozen, iif(r.document = a.document, '', a.document) written,
    json_object('slug', a.slug, 'headline', a.headline, 'standfirst', a.standfirst, 'kicker', a.kicker,
      'language', a.language, 'sectionIds', json(${ids('section')}), 'topicIds', json(${ids('topic')}),
      'authorIds', json(${ids('author')}), 'sourceId', a.source_id, 'sourceUrl', a.source_url,
      'sourcePolicy', a.source_policy, 'licenceUntil', a.licence_until, 'lead', json(a.lead), 'seo', json(a.seo),
      'live', a.live, 'genre', a.genre, 'shortHeadline', nullif(a.short_headline, ''), 'longRead', a.long_read) working
  from jobs j join articles a on a.id = cast(substr(j.kind, 9) as integer)
    join revisions r on r.id = json_extract(j.payload, '$.revisionId')
  where j.done_at is null and j.kind like 'publish:%'
    and cast(substr(j.kind, 9) as integer) in (select value from json_each(?))`

/** The scheduled versions of these stories, by id; a story that is not scheduled has none. One statement for all. */
export function scheduledVersions(db: Readable, storyIds: readonly number[]): Map<number, ScheduledVersion> {
  const rows = statement<Row>(db, SCHEDULED).all(JSON.stringify(storyIds))
  return new Map(rows.map((row) => [row.id, { at: row.at, changes: changesOf(db, row) }]))
}

function changesOf(db: Readable, { fields, working, frozen, written }: Row): number {
  const before = replaceMergedIds(db, JSON.parse(fields) as RevisionFields)
  return changesBetween(
    { fields: before, document: documentOf(frozen) },
    { fields: JSON.parse(working) as RevisionFields, document: documentOf(written) },
  )
}

/** Empty where both texts are the same. */
const documentOf = (stored: string) => (stored === '' ? { blocks: [] } : readStoredDocument(stored).document)
