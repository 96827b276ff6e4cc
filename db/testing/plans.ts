import { type Db, openDatabase } from '#db/engine/open.ts'

/** `sql` stands without the quotes that the builder puts around each name. */
export type Plan = { sql: string; plan: string[] }

/**
 * Runs `work` on a connection of its own to a database file and returns each distinct statement that ran, with its
 * plan.
 */
export function plansOf(file: string, work: (db: Db) => unknown): Plan[] {
  const db = openDatabase(file, { mode: 'read', busyTimeoutMs: 1_000 })
  const prepare = db.$client.prepare.bind(db.$client)
  const statements = new Set<string>()
  db.$client.prepare = ((sql: string) => {
    statements.add(sql)
    return prepare(sql)
  }) as typeof prepare
  try {
    work(db)
    return [...statements].map((sql) => {
      // Replaces the parameters: the plan does not depend on what is bound.
      const literal = sql.replace(/\?|@\w+/g, 'null')
      const rows = prepare(`explain query plan ${literal}`).all() as { detail: string }[]
      return { sql: sql.replaceAll('"', ''), plan: rows.map((row) => row.detail) }
    })
  } finally {
    db.$client.close()
  }
}
