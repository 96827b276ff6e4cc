import { is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as tables from '#db/schema/tables.ts'

const INDEXES: readonly unknown[] = [tables.searchIndex, tables.workingIndex]

/** Every table that Drizzle knows, without the indexes of words. */
export const everyTable = Object.values(tables).filter(
  (value) => is(value, SQLiteTable) && !INDEXES.includes(value),
) as SQLiteTable[]
