import fs from 'node:fs'
import path from 'node:path'
import { readLines } from '#db/import/read-lines.ts'

/** Longer than any line that staging writes: a text of four million characters, each six bytes as an escape. */
const MAX_LINE_BYTES = 64_000_000

/** Values of a file of a batch, one a line; none where the batch has no such file. */
export async function* batchLines<T>(folder: string, name: string): AsyncGenerator<{ value: T; bytesRead: number }> {
  const file = path.join(folder, name)
  if (!fs.existsSync(file)) return
  for await (const read of readLines(file, MAX_LINE_BYTES))
    if ('text' in read) yield { value: JSON.parse(read.text) as T, bytesRead: read.bytesRead }
}
