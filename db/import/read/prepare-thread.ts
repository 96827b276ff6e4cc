/**
 * Worker thread that prepares an import's lines, so that the writing thread does nothing else. It reads the database
 * only to see which records are unchanged, and requests pictures by message. The number of unacknowledged messages is limited, however large the file is.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#db/engine/open.ts'
import type { PictureAnswer } from '#db/import/pictures/import-pictures.ts'
import { type PreparedLine, prepareLines } from '#db/import/read/prepare-lines.ts'
import { NO_PICTURE, type PictureFinder } from '#db/import/read/prepare-record.ts'

export type ThreadJob = {
  file: string
  now: number
  hasFolder: boolean
  /** File of the database that remembers records; null: every record is prepared. */
  database: string | null
}
export type FromThread = { lines: PreparedLine[]; isLast: boolean } | { picture: string }
export type ToThread = { isTaken: true } | ({ picture: string } & PictureAnswer)

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
const answers = new Map<string, PictureAnswer>()
const asked = new Map<string, { answer: Promise<void>; resolve: () => void }>()

port.on('message', (message: ToThread) => {
  if ('isTaken' in message) {
    underWay--
    wake()
    return
  }
  answers.set(message.picture, message)
  asked.get(message.picture)?.resolve()
  asked.delete(message.picture)
})

const pictures: PictureFinder = {
  hasFolder,
  find: (name) => (hasFolder ? answers.get(name) : NO_PICTURE),
  load(name) {
    if (answers.has(name)) return Promise.resolve()
    const known = asked.get(name)
    if (known) return known.answer
    const { promise, resolve } = Promise.withResolvers<void>()
    asked.set(name, { answer: promise, resolve })
    say({ picture: name })
    return promise
  },
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
