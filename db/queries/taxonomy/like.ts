import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

/** A LIKE pattern that matches `text` literally anywhere: for `isLike`. */
export const contains = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

export const isLike = (column: SQLiteColumn, pattern: SQL | string): SQL => sql`${column} like ${pattern} escape '\\'`
