import { and, eq, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { slotsWithoutReplacedNames } from '#db/queries/names/replaced-names.ts'
import {
  discardedFronts,
  editions,
  editionVersions,
  feedIds,
  frontDraft,
  fronts,
  frontVersions,
  jobs,
  media,
  pictureUses,
  plannedFronts,
  publications,
  withdrawals,
} from '#db/schema/tables.ts'
import type { NameForm, NamePlace } from '#domain/names/name-form.ts'
import { likePatterns } from '#domain/names/name-pattern.ts'

/** Words about a story that are in none of its revisions, with the row that has them. */
export type ElsewhereTable = 'publications' | 'withdrawals' | 'jobs' | 'feedIds' | 'media'
export type Elsewhere = {
  table: ElsewhereTable
  id: number | string
  words: Record<string, string>
  of: { place: string; kind: NamePlace }
}
const STORY = { id: publications.articleId }
const NOTES = prepared(STORY, (db, { id }) =>
  db
    .select(columns(publications, 'id', 'note'))
    .from(publications)
    .where(and(eq(publications.articleId, id), isNotNull(publications.note))),
)
const NOTICE = prepared(STORY, (db, { id }) =>
  db
    .select(columns(withdrawals, 'notice', 'reason'))
    .from(withdrawals)
    .where(eq(withdrawals.articleId, id)),
)
const WAITING = prepared(STORY, (db, { id }) =>
  db
    .select({ id: jobs.id, note: sql<string | null>`json_extract(${jobs.payload}, '$.note')` })
    .from(jobs)
    .where(and(sql`${jobs.kind} = 'publish:' || cast(${id} as integer)`, isNull(jobs.doneAt))),
)
const FEED_ID = prepared(STORY, (db, { id }) => db.select().from(feedIds).where(eq(feedIds.articleId, id)))
const PICTURES = prepared(STORY, (db, { id }) =>
  db
    .selectDistinct(columns(media, 'sha256', 'alt', 'caption', 'credit'))
    .from(pictureUses)
    .innerJoin(media, eq(media.sha256, pictureUses.mediaId))
    .where(and(eq(pictureUses.owner, 'story'), eq(pictureUses.ownerId, id))),
)

/** Notes of corrections, the notice of a withdrawal, the story’s id in feeds, and the library’s words about its pictures. */
export function wordsElsewhere(db: Readable, id: number): Elsewhere[] {
  const note = { place: 'note', kind: 'correction' } as const
  return [
    ...NOTES.all(db, { id }).map((row) => ({
      table: 'publications' as const,
      id: row.id,
      words: { note: row.note ?? '' },
      of: note,
    })),
    ...WAITING.all(db, { id }).map((row) => ({
      table: 'jobs' as const,
      id: row.id,
      words: { note: row.note ?? '' },
      of: note,
    })),
    ...NOTICE.all(db, { id }).map(({ notice, reason }) => ({
      table: 'withdrawals' as const,
      id,
      words: { note: notice, text: reason },
      of: { place: 'notice', kind: 'correction' as const },
    })),
    ...FEED_ID.all(db, { id }).map(({ feedId }) => ({
      table: 'feedIds' as const,
      id,
      words: { path: feedId },
      of: { place: 'feed', kind: 'address' as const },
    })),
    ...PICTURES.all(db, { id }).map(({ sha256, ...words }) => ({
      table: 'media' as const,
      id: sha256,
      words,
      of: { place: sha256, kind: 'library' as const },
    })),
  ]
}

/** Names an earlier state of an edition. */
export const SAVED_ID = sql<string>`${editionVersions.editionId} || '-' || ${editionVersions.version}`

/** Rows of slots: of fronts, and of editions with what was sent. `versions` of the front never change. */
const SLOTS = {
  front: { column: fronts.slots, id: fronts.id },
  planned: { column: plannedFronts.slots, id: plannedFronts.id },
  draft: { column: frontDraft.slots, id: frontDraft.id },
  discarded: { column: discardedFronts.slots, id: discardedFronts.id },
  versions: { column: frontVersions.slots, id: frontVersions.version },
  edition: { column: editions.document, id: editions.id },
  sent: { column: editions.filled, id: editions.id },
  saved: { column: editionVersions.document, id: SAVED_ID },
} as const satisfies Record<string, { column: SQLiteColumn; id: SQLiteColumn | SQL<string> }>
export type SlotsTable = keyof typeof SLOTS
export type SlotsRow = { table: SlotsTable; id: string; json: unknown }

/** Every row of slots that has one of the forms, wherever in it; versions of the front as they may be shown. */
export function slotsWithNames(db: Readable, forms: readonly NameForm[], tables: readonly SlotsTable[]): SlotsRow[] {
  return tables.flatMap((table) => {
    const { column, id } = SLOTS[table]
    const at = table === 'versions' ? frontVersions.savedAt : sql<number>`0`
    const rows = db.select({ id, json: column, at }).from(column.table)
    return rows
      .where(or(...likePatterns(forms).map((pattern) => sql`${column} like ${pattern}`)))
      .all()
      .map((row): SlotsRow => {
        const json: unknown = row.json
        const isVersion = table === 'versions'
        const shown = isVersion ? slotsWithoutReplacedNames(db, { slots: json, savedAt: row.at }) : json
        return { table, id: String(row.id), json: shown }
      })
  })
}
