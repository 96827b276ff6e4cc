import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Crops } from '#domain/picture/crop-sizes.ts'
import type { Focus } from '#domain/picture/focus.ts'
import type { SourceType } from '#domain/picture/source-type.ts'

/** Pictures, their files and their uses. */
export const media = sqliteTable('media', {
  sha256: text('sha256').primaryKey(),
  version: integer('version').notNull().default(1),
  content: text('content').notNull(),
  file: text('file').notNull(),
  name: text('name').notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  widths: text('widths', { mode: 'json' }).$type<number[]>().notNull(),
  focus: text('focus', { mode: 'json' }).$type<Focus>().notNull().default({ x: 0.5, y: 0.5 }),
  crops: text('crops', { mode: 'json' }).$type<Crops>().notNull().default({}),
  placeholder: text('placeholder').notNull().default(''),
  likeness: text('likeness'),
  alt: text('alt').notNull().default(''),
  isDecorative: integer('is_decorative', { mode: 'boolean' }).notNull().default(false),
  caption: text('caption').notNull().default(''),
  credit: text('credit').notNull().default(''),
  rights: text('rights').notNull().default(''),
  expiresAt: integer('expires_at'),
  expiredAt: integer('expired_at'),
  createdAt: integer('created_at').notNull(),
  uploadedBy: text('uploaded_by'),
  deletedAt: integer('deleted_at'),
  isMoving: integer('is_moving', { mode: 'boolean' }).notNull().default(false),
  mayBeGivenOn: integer('may_be_given_on', { mode: 'boolean' }).notNull().default(false),
  sourceType: text('source_type').$type<SourceType>(),
  isSourceChosen: integer('is_source_chosen', { mode: 'boolean' }).notNull().default(false),
  hasCredentials: integer('has_credentials', { mode: 'boolean' }).notNull().default(false),
})

export const mediaFiles = sqliteTable('media_files', {
  file: text('file').primaryKey(),
  mediaId: text('media_id').notNull(),
  leftAt: integer('left_at'),
})

export const mediaLikenesses = sqliteTable(
  'media_likenesses',
  {
    place: integer('place').notNull(),
    byte: integer('byte').notNull(),
    mediaId: text('media_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.place, table.byte, table.mediaId] })],
)

export const pictureUses = sqliteTable(
  'picture_uses',
  {
    owner: text('owner').notNull(),
    ownerId: integer('owner_id').notNull(),
    mediaId: text('media_id').notNull(),
    place: text('place').notNull(),
    isWorking: integer('is_working', { mode: 'boolean' }).notNull().default(false),
    isPublic: integer('is_public', { mode: 'boolean' }).notNull().default(false),
    isWaiting: integer('is_waiting', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.owner, table.ownerId, table.mediaId, table.place] })],
)
