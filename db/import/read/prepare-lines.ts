import { createHash } from 'node:crypto'
import type { Readable } from '#db/engine/open.ts'
import { IMPORT_RECORD } from '#db/import/decide/imported-content.ts'
import { type PictureFinder, prepareRecord } from '#db/import/read/prepare-record.ts'
import type { Prepared } from '#db/import/read/prepared.ts'
import { type ReadLine, readLines } from '#db/import/read/read-lines.ts'
import { parsedJson } from '#domain/text/parsed-json.ts'

const MAX_LINE_BYTES = 8_000_000
/** Records that are begun before their turn, so that the pictures of several stories are decoded at a time. */
const AHEAD = 3

/**
 * A line of a file as a prepared story, the id of a record that is as it was taken in before, or the problem with it.
 */
export type PreparedLine = { line: number; bytesRead: number } & (
  | { story: Prepared }
  | { unchanged: string }
  | { problem: string }
)

/**
 * Reads a file of one story a line and prepares each, in the order of the lines. With the database that remembers
 * records, one that was taken in before as it stands is not converted. `now` in ms UTC.
 */
export async function* prepareLines(
  file: string,
  pictures: PictureFinder,
  now: number,
  db: Readable | null,
): AsyncGenerator<PreparedLine> {
  const waiting: Promise<PreparedLine>[] = []
  for await (const read of readLines(file, MAX_LINE_BYTES)) {
    const preparing = prepareLine(read, { pictures, now, db })
    // An error is thrown when the line's turn comes.
    preparing.catch(() => {})
    waiting.push(preparing)
    const [first] = waiting
    if (waiting.length <= AHEAD || !first) continue
    yield await first
    void waiting.shift()
  }
  for (const one of waiting) yield await one
}

type How = { pictures: PictureFinder; now: number; db: Readable | null }

async function prepareLine(read: ReadLine, { pictures, now, db }: How): Promise<PreparedLine> {
  const { line, bytesRead } = read
  if ('problem' in read) return { line, bytesRead, problem: read.problem }
  const record = db && recordHash(read.text)
  if (record && IMPORT_RECORD.get(db, record)?.recordHash === record.hash)
    return { line, bytesRead, unchanged: record.importId }
  const prepared = await prepareRecord({ line, text: read.text, hash: record?.hash ?? '' }, pictures, now)
  return prepared.ok
    ? { line, bytesRead, story: prepared.value }
    : { line, bytesRead, problem: String(prepared.details) }
}

type RecordHash = { importId: string; hash: string }

/**
 * The id of a record and the SHA-256 of its canonical JSON: equal for two exports that say the same, in whatever order
 * of fields. Null for a line that is no record with an id.
 */
function recordHash(line: string): RecordHash | null {
  const record = parsedJson(line)
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
