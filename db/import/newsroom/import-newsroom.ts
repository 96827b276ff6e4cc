import fs from 'node:fs'
import path from 'node:path'
import { sha256Of } from '#db/backup/manifest.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { copy } from '#db/export/export-media.ts'
import { exportIn, FILES } from '#db/export/manifest.ts'
import type { Row } from '#db/export/rows.ts'
import { beginNewsroomImport, finishNewsroomImport } from '#db/import/newsroom/newsroom-begin.ts'
import { type ExportedStory, writeExportedRow, writeExportedStory } from '#db/import/newsroom/newsroom-rows.ts'
import { readLines } from '#db/import/read/read-lines.ts'
import { ImportRefused } from '#db/import/write/row-writer.ts'
import { segmentMerger } from '#db/import/write/search-segments.ts'
import { type AtEnd, writeSome } from '#db/import/write/write-some.ts'
import { yieldBetweenTransactions } from '#db/import/write/yield-between-transactions.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import type { ExportedFile, ExportManifest } from '#domain/import/export-manifest.ts'

/** No story with all its history is nearly as long. */
const LINE_MAX_BYTES = 1 << 28
/** Number of lines that are read ahead. */
const HELD = 50
/** How long a transaction may hold the lock before its commit. */
const WRITING_MS = 15

/** Progress; `share` from 0 to 1. */
export type ImportProgress = { share: number; stories: number }
type Options = { signal: AbortSignal; onProgress?: (done: ImportProgress) => void }
export type NewsroomImported = { manifest: ExportManifest; hash: string } | 'interrupted'

/**
 * Imports the export of a newsroom into an empty one: everything under its former ids and addresses, so that scheduled
 * work runs at its time. Refused (`ImportRefused`) if the export is incomplete, or the newsroom is not empty. An
 * interrupted import resumes when it is run again. `now` in ms UTC.
 */
export async function importNewsroom(
  db: Db,
  dataDir: string,
  dir: string,
  { signal, onProgress = () => {} }: Options,
  now: number,
): Promise<NewsroomImported> {
  const manifest = wholeExport(dir)
  beginNewsroomImport(db, manifest)
  const sizeOf = (name: string) => manifest.files.find((file) => file.path === name)?.bytes ?? 0
  const size = sizeOf(FILES.paper) + sizeOf(FILES.stories) || 1
  let before = 0
  const step = async <Line>(name: string, write: WriteLine<Line>, merger: Merger | null) => {
    const onDone = (bytes: number, lines: number) =>
      onProgress({ share: Math.min(1, (before + bytes) / size), stories: name === FILES.stories ? lines : 0 })
    const done = await takeLines(db, path.join(dir, name), { write, merger, now, signal, onDone })
    before += sizeOf(name)
    return done
  }
  // Files come first: a row that names them must find them.
  if (!(await takeMedia(dataDir, dir, signal))) return 'interrupted'
  const paper = (tx: Tx, line: { table: string; row: Row }) => writeExportedRow(tx, line, now)
  if (!(await step(FILES.paper, paper, null))) return 'interrupted'
  const stories = (tx: Tx, story: ExportedStory, { tags, searchLater }: AtEnd) =>
    void tags.push(...writeExportedStory(tx, story, { now, searchLater }))
  if (!(await step(FILES.stories, stories, segmentMerger(db)))) return 'interrupted'
  finishNewsroomImport(db, manifest, now)
  return { manifest, hash: newsHash(db) }
}

/** The manifest of an export, after checking every file's hash. */
function wholeExport(dir: string): ExportManifest {
  const manifest = exportIn(dir)
  if (manifest === null)
    throw new ImportRefused(`${dir} is not an export of a newsroom: it has no valid manifest.json.`)
  if (manifest === 'unfinished')
    throw new ImportRefused(
      `The export in ${dir} is unfinished. Run npm run news -- export ${dir} again where it was made.`,
    )
  for (const { path: name, sha256 } of manifest.files) {
    const file = path.join(dir, name)
    if (!fs.existsSync(file)) throw new ImportRefused(`${file} is missing: the export is incomplete.`)
    if (sha256Of(file) !== sha256)
      throw new ImportRefused(`${file} differs from the exported file: its SHA-256 is different.`)
  }
  return manifest
}

/** Allowed paths of pictures' files and of files that stories link to, so that no list leads out of the folder. */
const MEDIA_PATH = /^media\/[0-9a-f]{2}\/[0-9a-f]{64}-(?:\d{1,5}\.(?:avif|webp|jpg)|master\.webp|source\.svg|file)$/

async function takeMedia(dataDir: string, dir: string, signal: AbortSignal): Promise<boolean> {
  for await (const line of readLines(path.join(dir, FILES.media), LINE_MAX_BYTES)) {
    if (signal.aborted) return false
    const file = parsed(line, FILES.media) as ExportedFile
    if (!MEDIA_PATH.test(file.path))
      throw new ImportRefused(`${FILES.media} names ${file.path}, which is no file of the library.`)
    fs.mkdirSync(path.dirname(path.join(dataDir, file.path)), { recursive: true })
    const copied = copy(path.join(dir, file.path), path.join(dataDir, file.path))
    if (copied?.sha256 !== file.sha256)
      throw new ImportRefused(`${file.path} is missing or differs from the exported file.`)
  }
  return true
}

type WriteLine<Line> = (tx: Tx, line: Line, atEnd: AtEnd) => void
type Merger = ReturnType<typeof segmentMerger>
type Taking<Line> = {
  write: WriteLine<Line>
  merger: Merger | null
  now: number
  signal: AbortSignal
  onDone: (bytes: number, lines: number) => void
}

/** Writes the lines of a file in short transactions. False if it was aborted. */
async function takeLines<Line>(db: Db, file: string, { write, merger, now, signal, onDone }: Taking<Line>) {
  const leaveGap = yieldBetweenTransactions(db)
  let held: Line[] = []
  let [lines, bytes] = [0, 0]
  const flush = async () => {
    while (held.length > 0) {
      const { done } = writeSome(db, held, { ms: WRITING_MS, now, one: write })
      merger?.added()
      lines += done.length
      held = held.slice(done.length)
      onDone(bytes, lines)
      do await leaveGap()
      while (merger?.merge())
    }
  }
  for await (const line of readLines(file, LINE_MAX_BYTES)) {
    bytes = line.bytesRead
    held.push(parsed(line, path.basename(file)) as Line)
    if (held.length >= HELD) await flush()
    if (signal.aborted) return false
  }
  await flush()
  return true
}

function parsed(line: { line: number; text?: string; problem?: string }, file: string): unknown {
  if (line.text === undefined) throw new ImportRefused(`${file}, line ${line.line}: ${line.problem}.`)
  try {
    return JSON.parse(line.text)
  } catch {
    throw new ImportRefused(`${file}, line ${line.line}: the line is not valid JSON.`)
  }
}
