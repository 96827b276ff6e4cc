const PRAGMA = 'what SQLite says of itself: pragmas, catalogue, counters'
const COPIED = 'rows copied as stored: their columns are known at run time'
const FULL_TEXT = 'full text: commands to an index, its vocabulary, a scan with a list of conditions'

/** The files in which SQL is written by hand: how many calls, and why. Other databases than `news.db` are no calls. */
export const SQL_BY_HAND: Record<string, [calls: number, why: string]> = {
  'cli/doctor/bundle/database-part.ts': [3, PRAGMA],
  'cli/import/import-stories.ts': [1, 'a copy of the database (vacuum into)'],
  'cli/program/sync-wal.ts': [1, PRAGMA],
  'db/backup/content-hash.ts': [1, 'the table of migrations, which is not in the schema'],
  'db/commands/copies/send-notices.ts': [1, 'an update from a group'],
  'db/commands/search/rebuild-search-index.ts': [2, FULL_TEXT],
  'db/commands/names/steps/replace-in-rows.ts': [1, 'columns of many tables, which a list names'],
  'db/engine/change-log.ts': [1, PRAGMA],
  'db/export/rows.ts': [1, COPIED],
  'db/import/batch/restore-row.ts': [2, COPIED],
  'db/import/write/row-writer.ts': [1, COPIED],
  'db/import/write/search-segments.ts': [2, FULL_TEXT],
  'db/import/write/story-before.ts': [1, COPIED],
  'db/queries/feeds/sitemap-months.ts': [1, 'recursion'],
  'db/queries/search/newest-hits.ts': [1, FULL_TEXT],
  'db/queries/search/words-with-prefix.ts': [1, FULL_TEXT],
  'db/queries/settings/news-hash.ts': [1, COPIED],
}
/** More are not to come. */
export const MOST_CALLS = 25
