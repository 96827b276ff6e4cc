import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MenuName } from '#domain/paper/menu-fields.ts'
import type { PageState } from '#domain/paper/page-fields.ts'
import type { PageKind } from '#domain/paper/page-kind.ts'

/** Drizzle's copy of `db/migrations/0016-pages-and-menus.sql`. */
export const pages = sqliteTable('pages', {
  id: integer('id').primaryKey(),
  version: integer('version').notNull().default(1),
  slug: text('slug').notNull(),
  kind: text('kind').$type<PageKind>().notNull().default('plain'),
  title: text('title').notNull(),
  standfirst: text('standfirst').notNull().default(''),
  state: text('state').$type<PageState>().notNull().default('draft'),
  hasChangesNotOut: integer('has_changes_not_out', { mode: 'boolean' }).notNull().default(true),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by'),
  savedAt: integer('saved_at').notNull(),
  savedBy: text('saved_by'),
  document: text('document', { mode: 'json' }).$type<unknown>().notNull(),
})

export const pageRevisions = sqliteTable(
  'page_revisions',
  {
    pageId: integer('page_id').notNull(),
    number: integer('number').notNull(),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by'),
    why: text('why').$type<'saved' | 'published'>().notNull(),
    content: text('content', { mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.pageId, table.number] })],
)

export const publicPages = sqliteTable('public_pages', {
  pageId: integer('page_id').primaryKey(),
  slug: text('slug').notNull(),
  kind: text('kind').$type<PageKind>().notNull(),
  title: text('title').notNull(),
  standfirst: text('standfirst').notNull(),
  publishedAt: integer('published_at').notNull(),
  modifiedAt: integer('modified_at').notNull(),
  document: text('document', { mode: 'json' }).$type<unknown>().notNull(),
})

export const pageAddresses = sqliteTable('page_addresses', {
  slug: text('slug').primaryKey(),
  pageId: integer('page_id').notNull(),
})

export const menus = sqliteTable('menus', {
  name: text('name').$type<MenuName>().primaryKey(),
  version: integer('version').notNull(),
})

export const menuLinks = sqliteTable(
  'menu_links',
  {
    menu: text('menu').$type<MenuName>().notNull(),
    position: integer('position').notNull(),
    sectionId: integer('section_id'),
    pageId: integer('page_id'),
    topicId: integer('topic_id'),
    href: text('href'),
    name: text('name').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.menu, table.position] })],
)
