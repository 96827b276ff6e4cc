import { Worker } from 'node:worker_threads'
import type { ImportFiles } from '#db/import/attachments/import-files.ts'
import type { ImportPictures } from '#db/import/pictures/import-pictures.ts'
import type { PreparedLine } from '#db/import/read/prepare-lines.ts'
import type { FromThread, ThreadJob, ToThread } from '#db/import/read/prepare-thread.ts'

type Media = { pictures: ImportPictures; files: ImportFiles }

/**
 * Yields the lines of an import, prepared ahead by a worker thread while earlier ones are written. Throws the thread's
 * error, after the lines that it had prepared; ends the thread and closes the pictures when the iteration ends. `now`
 * in ms UTC; `database`: the file that remembers records, null where every one is to be prepared.
 */
export async function* preparedAhead(
  file: string,
  media: Media,
  { now, database }: { now: number; database: string | null },
): AsyncGenerator<PreparedLine[]> {
  const thread = startThread({ file, now, hasFolder: media.pictures.hasFolder, database })
  const tell = (message: ToThread) => thread.postMessage(message)
  const waiting: PreparedLine[][] = []
  let isOver = false
  let isWhole = false
  let failure: unknown
  let wake = () => {}

  const fail = (error: unknown) => {
    failure ??= error
    isOver = true
    wake()
  }
  thread.on('error', fail)
  const ended = new Promise((resolve) => thread.once('exit', resolve))
  thread.on('exit', () => isOver || fail(new Error('The thread that prepares stories ended unexpectedly.')))
  thread.on('message', (message: FromThread) => {
    if (!('lines' in message)) return void answered(message, media).then(tell, fail)
    waiting.push(message.lines)
    isOver ||= message.isLast
    wake()
  })

  try {
    for (;;) {
      const lines = waiting.shift()
      if (lines) {
        tell({ isTaken: true })
        yield lines
      } else if (isOver) break
      else await new Promise<void>((resolve) => (wake = resolve))
    }
    isWhole = failure === undefined
    if (!isWhole) throw failure
  } finally {
    isOver = true
    // After its last line the thread ends by itself: a thread that was terminated just then took the process with it.
    if (!isWhole) await thread.terminate()
    await ended
    await media.pictures.close()
    await media.files.close()
  }
}

async function answered(
  message: Exclude<FromThread, { isLast: boolean }>,
  { pictures, files }: Media,
): Promise<ToThread> {
  return 'picture' in message
    ? { picture: message.picture, ...(await pictures.answer(message.picture)) }
    : { file: message.file, ...(await files.answer(message.file)) }
}

function startThread(workerData: ThreadJob): Worker {
  return new Worker(new URL('prepare-thread.ts', import.meta.url), {
    workerData,
    execArgv: [],
    // With 64 MB the peak of 10,000 posts was up to 120 MB higher, for at most a twentieth less CPU.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  })
}
