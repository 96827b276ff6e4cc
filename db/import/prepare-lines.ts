import type { IsUnchanged } from '#db/import/known-records.ts'
import { type PictureFinder, prepareRecord } from '#db/import/prepare-record.ts'
import type { Prepared } from '#db/import/prepared.ts'
import { type ReadLine, readLines } from '#db/import/read-lines.ts'
import { recordHash } from '#db/import/record-hash.ts'

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
 * Reads a file of one story a line and prepares each, in the order of the lines. With `isUnchanged` a record that was
 * taken in before as it stands is not converted. `now` in ms UTC.
 */
export async function* prepareLines(
  file: string,
  pictures: PictureFinder,
  now: number,
  isUnchanged: IsUnchanged | null,
): AsyncGenerator<PreparedLine> {
  const waiting: Promise<PreparedLine>[] = []
  for await (const read of readLines(file, MAX_LINE_BYTES)) {
    const preparing = prepareLine(read, { pictures, now, isUnchanged })
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

type How = { pictures: PictureFinder; now: number; isUnchanged: IsUnchanged | null }

async function prepareLine(read: ReadLine, { pictures, now, isUnchanged }: How): Promise<PreparedLine> {
  const { line, bytesRead } = read
  if ('problem' in read) return { line, bytesRead, problem: read.problem }
  const record = isUnchanged && recordHash(read.text)
  if (record && isUnchanged(record)) return { line, bytesRead, unchanged: record.importId }
  const prepared = await prepareRecord({ line, text: read.text, hash: record?.hash ?? '' }, pictures, now)
  return prepared.ok
    ? { line, bytesRead, story: prepared.value }
    : { line, bytesRead, problem: String(prepared.details) }
}
