import type { ImportPictures } from '#db/import/import-pictures.ts'
import { prepareRecord } from '#db/import/prepare-record.ts'
import type { Prepared } from '#db/import/prepared.ts'
import { readLines } from '#db/import/read-lines.ts'

const MAX_LINE_BYTES = 8_000_000

/** A line of a file as a prepared story, or the problem with it. */
export type PreparedLine = { line: number; bytesRead: number } & ({ story: Prepared } | { problem: string })
/** The part of an import's pictures that preparing needs: the same here and in a thread without a database. */
export type PictureFinder = Pick<ImportPictures, 'hasFolder' | 'find' | 'load' | 'problems'>

/** Reads a file of one story a line and prepares each, in the order of the lines. `now` in ms UTC. */
export async function* prepareLines(file: string, pictures: PictureFinder, now: number): AsyncGenerator<PreparedLine> {
  for await (const read of readLines(file, MAX_LINE_BYTES)) {
    const { line, bytesRead } = read
    if ('problem' in read) {
      yield { line, bytesRead, problem: read.problem }
      continue
    }
    const prepared = await prepareRecord(read, pictures, now)
    yield prepared.ok
      ? { line, bytesRead, story: prepared.value }
      : { line, bytesRead, problem: String(prepared.details) }
  }
}
