import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { FileKind } from '#domain/files/file-kind.ts'

/** Drizzle's copy of `db/migrations/0054-files.sql`. Uses of files are rows of `picture_uses`. */
export const files = sqliteTable('files', {
  id: text('id').primaryKey(),
  sha256: text('sha256').notNull(),
  kind: text('kind').$type<FileKind>().notNull(),
  name: text('name').notNull(),
  bytes: integer('bytes').notNull(),
  createdAt: integer('created_at').notNull(),
  uploadedBy: text('uploaded_by'),
  deletedAt: integer('deleted_at'),
  withdrawnAt: integer('withdrawn_at'),
})
