/**
 * Worker thread that prepares an import's lines, so that the writing thread does nothing else. It reads the database
 * only to see which records are unchanged, and requests pictures and files by message. The number of unacknowledged messages is limited, however large the file is.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#db/engine/open.ts'
import type { FileAnswer } from '#db/import/attachments/import-files.ts'
import type { PictureAnswer } from '#db/import/pictures/import-pictures.ts'
import { type PreparedLine, prepareLines } from '#db/import/read/prepare-lines.ts'
import { NO_PICTURE, type PictureFinder } from '#db/import/read/prepare-record.ts'
import { MISSING_PICTURE } from '#domain/import/pictures/picture-type.ts'

export type ThreadJob = {
  file: string
  now: number
  hasFolder: boolean
  /** File of the database that remembers records; null: every record is prepared. */
  database: string | null
}
export type FromThread = { lines: PreparedLine[]; isLast: boolean } | { picture: string } | { file: string }
export type ToThread = { isTaken: true } | ({ picture: string } & PictureAnswer) | ({ file: string } & FileAnswer)

const MOST_LINES = 64
const MOST_CHARACTERS = 400_000
/** Limit of messages that wait for the writer. */
const MOST_UNDER_WAY = 4

if (!parentPort) throw new Error('This file runs as a worker thread of the import.')
const port = parentPort
const { file, now, hasFolder, database } = workerData as ThreadJob
const say = (message: FromThread) => port.postMessage(message)

let underWay = 0
let wake = () => {}
const asking = { picture: askingFor<PictureAnswer>('picture'), file: askingFor<FileAnswer>('file') }

port.on('message', (message: ToThread) => {
  if ('isTaken' in message) {
    underWay--
    wake()
    return
  }
  // Missing ones are not kept: an archive without its pictures has 100,000 of them.
  if ('picture' in message)
    asking.picture.answered(message.picture, message.problem === MISSING_PICTURE ? null : message)
  else asking.file.answered(message.file, message)
})

/** Requests to the writing thread, each once; `find` returns undefined for what was not answered yet. */
function askingFor<Answer>(kind: 'picture' | 'file') {
  const answers = new Map<string, Answer>()
  const asked = new Map<string, PromiseWithResolvers<void>>()
  return {
    answered: (name: string, answer: Answer | null): void => {
      if (answer !== null) answers.set(name, answer)
      asked.get(name)?.resolve()
      asked.delete(name)
    },
    find: (name: string) => answers.get(name),
    load: (name: string): Promise<void> => {
      if (answers.has(name)) return Promise.resolve()
      const known = asked.get(name)
      if (known) return known.promise
      const request = Promise.withResolvers<void>()
      asked.set(name, request)
      say(kind === 'picture' ? { picture: name } : { file: name })
      return request.promise
    },
  }
}

const pictures: PictureFinder = {
  hasFolder,
  find: (name) => (hasFolder ? asking.picture.find(name) : NO_PICTURE),
  load: asking.picture.load,
  files: asking.file,
}

async function send(lines: PreparedLine[], isLast: boolean): Promise<void> {
  while (underWay >= MOST_UNDER_WAY) await new Promise<void>((resolve) => (wake = resolve))
  underWay++
  say({ lines, isLast })
}

const db = database === null ? null : openDatabase(database, { mode: 'read', busyTimeoutMs: 5_000 })

let lines: PreparedLine[] = []
let characters = 0
for await (const line of prepareLines(file, pictures, now, db)) {
  lines.push(line)
  characters += 'story' in line ? line.story.document.json.length : 0
  if (lines.length < MOST_LINES && characters < MOST_CHARACTERS) continue
  await send(lines, false)
  lines = []
  characters = 0
}
await send(lines, true)
db?.$client.close()
port.close()
