import { createHash } from 'node:crypto'

export type RecordHash = { importId: string; hash: string }

/**
 * The id of a record and the SHA-256 of its canonical JSON: equal for two exports that say the same, in whatever order
 * of fields. Null for a line that is no record with an id.
 */
export function recordHash(line: string): RecordHash | null {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    return null
  }
  if (typeof record !== 'object' || record === null || !('id' in record)) return null
  const importId = typeof record.id === 'string' || typeof record.id === 'number' ? String(record.id).trim() : ''
  if (importId === '') return null
  return {
    importId,
    hash: createHash('sha256')
      .update(JSON.stringify(sorted(record)))
      .digest('hex'),
  }
}

/** The same value with the keys of every object in order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([key, part]) => [key, sorted(part)])
}
