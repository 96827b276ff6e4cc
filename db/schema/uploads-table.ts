import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { UploadPurpose } from '#domain/uploads/purposes.ts'

/** Drizzle's copy of `db/migrations/0053-one-upload.sql`. */
export const uploads = sqliteTable('uploads', {
  id: text('id').primaryKey(),
  purpose: text('purpose').$type<UploadPurpose>().notNull(),
  personId: text('person_id'),
  name: text('name').notNull(),
  size: integer('size').notNull(),
  changedAt: integer('changed_at'),
  usedAt: integer('used_at').notNull(),
  mediaId: text('media_id'),
  batchId: integer('batch_id'),
})
