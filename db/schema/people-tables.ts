import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { KeyScope, Role } from '#domain/permissions/can.ts'

/** Drizzle's copy of the tables in `db/migrations/0002-people.sql`, `0013-…`, `0033-…`, `0049-…` and `0060-…`. Dates in ms UTC. */
export const people = sqliteTable('people', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull(),
  role: text('role').$type<Role>().notNull(),
  disabledAt: integer('disabled_at'),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  /** BCP 47 tag of the language that they chose for the desk; null: their browser's. */
  language: text('language'),
})

export const sessions = sqliteTable('sessions', {
  id: text('id').primaryKey(),
  token: text('token').notNull(),
  personId: text('person_id').notNull(),
  expiresAt: integer('expires_at').notNull(),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
})

/** A person's password; no row for somebody invited who has not chosen one. */
export const accounts = sqliteTable('accounts', {
  personId: text('person_id').primaryKey(),
  password: text('password').notNull(),
})

export type LinkPurpose = 'setup' | 'invitation' | 'reset'

export const links = sqliteTable('links', {
  id: integer('id').primaryKey(),
  tokenHash: text('token_hash').notNull(),
  purpose: text('purpose').$type<LinkPurpose>().notNull(),
  personId: text('person_id'),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by'),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
})

export const failures = sqliteTable('failures', {
  id: integer('id').primaryKey(),
  bucket: text('bucket').notNull(),
  at: integer('at').notNull(),
})

export const secondFactors = sqliteTable('second_factors', {
  personId: text('person_id').primaryKey(),
  secret: text('secret').notNull(),
  salt: text('salt').notNull(),
  lastStep: integer('last_step').notNull().default(-1),
  createdAt: integer('created_at').notNull(),
  confirmedAt: integer('confirmed_at'),
})

export const recoveryCodes = sqliteTable('recovery_codes', {
  id: integer('id').primaryKey(),
  personId: text('person_id').notNull(),
  codeHash: text('code_hash').notNull(),
  usedAt: integer('used_at'),
})

export const secondSteps = sqliteTable('second_steps', {
  tokenHash: text('token_hash').primaryKey(),
  personId: text('person_id').notNull(),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
})

export const apiKeys = sqliteTable('api_keys', {
  id: integer('id').primaryKey(),
  personId: text('person_id').notNull(),
  name: text('name').notNull(),
  tokenHash: text('token_hash').notNull(),
  hint: text('hint').notNull(),
  scopes: text('scopes', { mode: 'json' }).$type<KeyScope[]>().notNull(),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at'),
  lastUsedAt: integer('last_used_at'),
  endedAt: integer('ended_at'),
  /** Since a restore; it does not work until an admin resumes it. */
  pausedAt: integer('paused_at'),
})
