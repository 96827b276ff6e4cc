import Database from 'better-sqlite3'

/**
 * Moment of the last event in a database, ms UTC, since the time of an uploaded file is that of its upload. Null if there
 * is none, or it cannot be read.
 */
export function lastEventAt(file: string): number | null {
  const client = new Database(file, { readonly: true })
  try {
    return client.prepare<[], number | null>('select max(at) from events').pluck().get() ?? null
  } catch {
    return null
  } finally {
    client.close()
  }
}
