import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Drizzle's copy of `db/migrations/0034-imports.sql`. */
export const importBatches = sqliteTable('import_batches', {
  id: integer('id').primaryKey(),
  format: text('format').notNull(),
  name: text('name').notNull(),
  state: text('state')
    .$type<'new' | 'planned' | 'importing' | 'imported' | 'undoing' | 'undone'>()
    .notNull()
    .default('new'),
  wanted: text('wanted').$type<'plan' | 'import' | 'prove' | 'undo'>(),
  options: text('options', { mode: 'json' }).$type<Record<string, unknown>>().notNull().default({}),
  progress: text('progress', { mode: 'json' }).$type<Record<string, unknown>>(),
  summary: text('summary', { mode: 'json' }).$type<Record<string, unknown>>(),
  error: text('error'),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by'),
  importedAt: integer('imported_at'),
  undoneAt: integer('undone_at'),
  /** Counts of an undo so far, as JSON; null when it is over. */
  undoCounts: text('undo_counts'),
})

export const importRecords = sqliteTable('import_records', {
  importId: text('import_id').primaryKey(),
  articleId: integer('article_id'),
  pageId: integer('page_id'),
  batchId: integer('batch_id'),
  revisionId: integer('revision_id'),
  recordHash: text('record_hash').notNull(),
  translationKey: text('translation_key'),
})

export type ImportChangeKind =
  | 'article'
  | 'page'
  | 'section'
  | 'topic'
  | 'author'
  | 'source'
  | 'media'
  | 'file'
  | 'redirect'

export const importChanges = sqliteTable(
  'import_changes',
  {
    batchId: integer('batch_id').notNull(),
    kind: text('kind').$type<ImportChangeKind>().notNull(),
    rowId: text('row_id').notNull(),
    did: text('did').$type<'made' | 'updated'>().notNull(),
    before: text('before', { mode: 'json' }).$type<unknown>(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.kind, table.rowId] })],
)

export const importConflicts = sqliteTable('import_conflicts', {
  articleId: integer('article_id').primaryKey(),
  batchId: integer('batch_id'),
  recordHash: text('record_hash').notNull(),
  fields: text('fields', { mode: 'json' }).$type<unknown>().notNull(),
  document: text('document', { mode: 'json' }).$type<unknown>().notNull(),
  createdAt: integer('created_at').notNull(),
})
