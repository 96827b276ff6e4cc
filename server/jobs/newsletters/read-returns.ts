import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { recordReturns } from '#db/commands/newsletters/record-returns.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { isReturnSeen } from '#db/queries/newsletters/token-rows.ts'
import { type LetterReturn, returnInReport } from '#domain/newsletters/letter-return.ts'
import { log } from '#server/shared/log.ts'

/** A report stands before the letter that it returns: what is longer is not looked at. */
const MOST_BYTES = 262_144
/** Part of an mbox that is read at once. */
const PART_BYTES = 16 * 1_048_576
/** After so long without a change the last letter of an mbox is whole. */
const QUIET_MS = 30_000
const DELIVERED = new Set(['to', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'])

/**
 * Creates the work that reads letters which came back, from a Maildir or an mbox: each once. What was read in a Maildir
 * goes to its `cur` folder, marked as seen; an mbox stays as it is. A letter that cannot be parsed is logged, without
 * its words, and passed over.
 */
export function createReturnsReader(db: Db, place: string): (signal: AbortSignal) => Promise<void> {
  const mbox = { ino: 0, from: 0 }
  const take = (letter: Buffer) => takeLetter(db, letter.subarray(0, MOST_BYTES))
  return async (signal) => {
    const isFolder = (await fs.stat(place)).isDirectory()
    if (isFolder) await readMaildir(place, take, signal)
    else await readMbox(place, mbox, take, signal)
  }
}

type Take = (letter: Buffer) => Promise<void>

async function takeLetter(db: Db, letter: Buffer): Promise<void> {
  const seen = createHash('sha256').update(letter).digest('hex')
  if (isReturnSeen(db, seen)) return
  const found = await returnedLetter(letter).catch((error: unknown) => {
    log('warn', 'a letter that came back could not be read', { error })
    return null
  })
  await retryWhileBusy(db, () => recordReturns(db, { seen, returns: found ? [found] : [] }, Date.now()))
}

async function readMaildir(place: string, take: Take, signal: AbortSignal): Promise<void> {
  for (const name of (await fs.readdir(path.join(place, 'new'))).toSorted()) {
    if (signal.aborted) return
    const file = path.join(place, 'new', name)
    const letter = await firstBytes(file).catch((error: unknown) => {
      log('warn', 'a file of the Maildir could not be read', { name, error })
      return null
    })
    if (!letter) continue
    await take(letter)
    const cur = path.join(place, 'cur')
    await fs.mkdir(cur, { recursive: true })
    await fs.rename(file, path.join(cur, `${name.replace(/:.*$/, '')}:2,S`))
  }
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await fs.open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Reads an mbox from where the last run ended; from its beginning if it is another file, or shorter. */
async function readMbox(file: string, mbox: { ino: number; from: number }, take: Take, signal: AbortSignal) {
  const handle = await fs.open(file)
  try {
    const { ino, size, mtimeMs } = await handle.stat()
    if (ino !== mbox.ino || size < mbox.from) Object.assign(mbox, { ino, from: 0 })
    while (mbox.from < size && !signal.aborted) {
      const length = Math.min(PART_BYTES, size - mbox.from)
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, mbox.from)
      // As latin1, a byte a letter. Not every program writes `>From` where a paragraph begins so: the line has a time.
      const letters = buffer.toString('latin1', 0, bytesRead).split(/(?<=\n\r?\n)(?=From \S+ .*\d\d:\d\d)/)
      const isEnd = mbox.from + bytesRead >= size
      const isCut = isEnd ? Date.now() - mtimeMs < QUIET_MS : letters.length > 1
      const whole = isCut ? letters.slice(0, -1) : letters
      for (const letter of whole) {
        if (signal.aborted) return
        await take(Buffer.from(letter.replace(/^From .*\r?\n/, ''), 'latin1'))
        mbox.from += letter.length
      }
      if (whole.length === 0) return
    }
  } finally {
    await handle.close()
  }
}

/** Reads the bytes of a letter that was delivered to a return path; null if it reports neither a bounce nor a complaint. */
async function returnedLetter(bytes: Buffer): Promise<LetterReturn | null> {
  // Loaded by the first letter: most papers read none.
  const { default: PostalMime } = await import('postal-mime')
  const { headers, attachments } = await PostalMime.parse(bytes, {
    attachmentEncoding: 'utf8',
    forceRfc822Attachments: true,
    maxNestingDepth: 10,
  })
  return returnInReport({
    deliveredTo: headers.filter(({ key }) => DELIVERED.has(key)).map(({ value }) => value),
    parts: attachments.map(({ mimeType, content }) => ({
      type: mimeType,
      text: typeof content === 'string' ? content : '',
    })),
  })
}
