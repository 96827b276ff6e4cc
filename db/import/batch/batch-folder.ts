import fs from 'node:fs'
import path from 'node:path'
import { readLines } from '#db/import/read/read-lines.ts'

export const BATCH_FILES = {
  /** `ArchiveFacts`. */
  facts: 'archive.json',
  /** `StagedStory` a line, and redirects of the export. */
  archive: 'archive.ndjson',
  records: 'records.ndjson',
  taxonomy: 'taxonomy.json',
  pictures: 'pictures.ndjson',
  redirects: 'redirects.ndjson',
  links: 'links.ndjson',
  plan: 'plan.json',
  map: 'map.yaml',
  /** Warnings and refusals of the last run, a record a line. */
  report: 'report.ndjson',
} as const

/** Folder of a batch: everything that was read and is going to be imported. Only the server's own user may read it. */
export const batchFolder = (dataDir: string, batchId: number): string => path.join(dataDir, 'imports', String(batchId))

export function makeBatchFolder(dataDir: string, batchId: number): string {
  const folder = batchFolder(dataDir, batchId)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Writes a whole file at once: a process that is killed leaves the former one. */
export function writeBatchFile(folder: string, name: string, text: string): void {
  const part = path.join(folder, `${name}.part`)
  fs.writeFileSync(part, text, { mode: 0o600 })
  fs.renameSync(part, path.join(folder, name))
}

const BUFFERED_CHARACTERS = 1_000_000

export type LineFile = { add: (value: unknown) => void; finish: () => void; abandon: () => void }

/** Writes a file of one JSON value a line, which has its name only once it is complete. */
export function lineFile(folder: string, name: string): LineFile {
  const part = path.join(folder, `${name}.part`)
  const file = fs.openSync(part, 'w', 0o600)
  let waiting: string[] = []
  let length = 0
  const flush = () => {
    if (length > 0) fs.writeSync(file, waiting.join(''))
    waiting = []
    length = 0
  }
  return {
    add(value) {
      const line = `${JSON.stringify(value)}\n`
      waiting.push(line)
      length += line.length
      if (length >= BUFFERED_CHARACTERS) flush()
    },
    finish() {
      flush()
      fs.closeSync(file)
      fs.renameSync(part, path.join(folder, name))
    },
    abandon() {
      fs.closeSync(file)
      fs.rmSync(part, { force: true })
    },
  }
}

/** Longer than any line that staging writes: a text of four million characters, each six bytes as an escape. */
const MAX_LINE_BYTES = 64_000_000

/** Values of a file of a batch, one a line; none where the batch has no such file. */
export async function* batchLines<T>(folder: string, name: string): AsyncGenerator<{ value: T; bytesRead: number }> {
  const file = path.join(folder, name)
  if (!fs.existsSync(file)) return
  for await (const read of readLines(file, MAX_LINE_BYTES))
    if ('text' in read) yield { value: JSON.parse(read.text) as T, bytesRead: read.bytesRead }
}
