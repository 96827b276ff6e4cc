import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { columns, notNull, prepared } from '#db/engine/prepared.ts'
import { apiKeys, partners, people } from '#db/schema/tables.ts'
import type { BackupsView } from '#domain/upkeep/backups-view.ts'

const byName = (name: SQLiteColumn) => sql`${name} collate nocase`
const KEYS = prepared({}, (db) =>
  db
    .select({ ...columns(apiKeys, 'id', 'name', 'hint'), person: people.name, pausedAt: notNull(apiKeys.pausedAt) })
    .from(apiKeys)
    .innerJoin(people, eq(people.id, apiKeys.personId))
    .where(and(isNotNull(apiKeys.pausedAt), isNull(apiKeys.endedAt)))
    .orderBy(byName(apiKeys.name), apiKeys.id),
)
const PARTNERS = prepared({}, (db) =>
  db
    .select({ ...columns(partners, 'id', 'name', 'hint'), pausedAt: notNull(partners.pausedAt) })
    .from(partners)
    .where(and(isNotNull(partners.pausedAt), isNull(partners.endedAt)))
    .orderBy(byName(partners.name), partners.id),
)

/** API keys and tokens of partners that do not work since a restore, until an admin resumes or ends them. */
export const pausedTokens = (db: Readable): BackupsView['paused'] => ({
  keys: KEYS.all(db),
  partners: PARTNERS.all(db),
})
