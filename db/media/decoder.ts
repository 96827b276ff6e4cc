import { type ChildProcess, fork } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { programRoot } from '#db/engine/program-root.ts'
import type { Appearance } from '#db/media/appearance-of.ts'
import type { EmbeddedMetadata } from '#db/media/embedded-metadata.ts'
import type { RenditionFormat } from '#db/media/renditions.ts'
import { sniff } from '#db/media/sniff.ts'
import type { Card } from '#domain/card/card.ts'
import type { Ratio } from '#domain/picture/crop-sizes.ts'
import type { Focus } from '#domain/picture/focus.ts'
import type { SourceType } from '#domain/picture/source-type.ts'
import { type Result, refuse } from '#domain/result.ts'

export type Rendition = { width: number; format: RenditionFormat; bytes: Uint8Array }
export type Decoded = Appearance & {
  width: number
  height: number
  words: EmbeddedMetadata
  renditions: Rendition[]
  crops: Cropped
  /** The picture at the size of its largest rendition, nearly lossless: later crops are cut from it. */
  master: Uint8Array
  /** A moving picture as an animated WebP, `too-long` if it is out of bounds, null for any other. */
  moving: Uint8Array | 'too-long' | null
}
export type Cropped = Partial<Record<Ratio, { width: number; height: number; renditions: Rendition[] }>>
export type DecodeRefusal = 'too-many-pixels' | 'not-decodable' | 'decoding-took-too-long'
/** A square icon: the picture takes `room` of it, from 0 to 1, on a ground (`#rrggbb`). */
export type Icon = { side: number; room: number; ground: string }
/** The first letter of a name as a square icon: a PNG of this side in pixels, or an SVG if `side` is null. */
export type LetterIcon = { name: string; language: string; side: number | null }
/** `sourceType` is said in the renditions; undefined: as the file says it. */
type Work = { bytes: Uint8Array } & (
  | { what: 'decode' | 'crop'; focus: Focus; sourceType?: SourceType | null }
  /** `folder` is an empty one for its faces. */
  | { what: 'svg'; focus: Focus; folder: string }
  | ({ what: 'icon' } & Icon)
  | ({ what: 'letter' } & LetterIcon)
  | { what: 'card'; card: Card }
  | { what: 'cut' }
)
export type DecoderJob = { id: number } & Work
export type DecoderAnswer = Result<Decoded | Cropped | Uint8Array, DecodeRefusal>
type Said = { id: number; answer: DecoderAnswer | 'has-pixels' }

/** Time limit for decoding an untrusted picture to pixels. */
const DECODE_MS = 10_000
/** Time limit for trusted work at low priority: encoding its renditions, drawing, cutting pictures of the library. */
const ENCODE_MS = 60_000
const IDLE_MS = 5_000
const MAX_PROCESSES = 2
/** Low priority, so that readers come first: a decoder gets about a tenth of a busy CPU. */
const PRIORITY = os.constants.priority.PRIORITY_BELOW_NORMAL

type Waiting = { job: Work; settle: (result: DecoderAnswer) => void }
const idle: { child: ChildProcess; timer: NodeJS.Timeout }[] = []
const queue: Waiting[] = []
let busy = 0
let lastId = 0

/**
 * Decodes a picture in a child process, at most two at a time, each killed after ten seconds without pixels. A child
 * serves many pictures one after another and ends when it has been idle for a while; one that drew an SVG ends at once.
 */
export async function decodePicture(bytes: Uint8Array, focus: Focus): Promise<Result<Decoded, DecodeRefusal>> {
  type Done = Result<Decoded, DecodeRefusal>
  if (sniff(bytes) !== 'svg') return (await inLine({ what: 'decode', bytes, focus })) as Done
  const folder = await fs.promises.mkdtemp(path.join(os.tmpdir(), 'broadsheet-svg-'))
  try {
    return (await inLine({ what: 'svg', bytes, focus, folder })) as Done
  } finally {
    await fs.promises.rm(folder, { recursive: true, force: true })
  }
}

type Shown = { focus: Focus; sourceType: SourceType | null }
/**
 * Cuts the crops of a picture of the library (its master, or its largest rendition) around a focus, in the same queue.
 */
export const cropPicture = (bytes: Uint8Array, shown: Shown) =>
  inLine({ what: 'crop', bytes, ...shown }) as Promise<Result<Cropped, DecodeRefusal>>

/** Makes all renditions of a picture of the library again from the same file, in the same queue. */
export const renderAgain = (bytes: Uint8Array, shown: Shown) =>
  inLine({ what: 'decode', bytes, ...shown }) as Promise<Result<Decoded, DecodeRefusal>>

/** Draws a picture of the library as an icon, a PNG. */
export const drawIcon = (bytes: Uint8Array, icon: Icon) =>
  inLine({ what: 'icon', bytes, ...icon }) as Promise<Result<Uint8Array, DecodeRefusal>>

/** Draws the icon of a paper without a logo. */
export const drawLetterIcon = (icon: LetterIcon) =>
  inLine({ what: 'letter', bytes: new Uint8Array(), ...icon }) as Promise<Result<Uint8Array, DecodeRefusal>>

/** Draws a share picture, a PNG; `logo` are the bytes of a picture of the library. */
export const drawShareCard = (card: Card, logo: Uint8Array | null) =>
  inLine({ what: 'card', bytes: logo ?? new Uint8Array(), card }) as Promise<Result<Uint8Array, DecodeRefusal>>

/** Cuts a picture of the library to the size of a share picture, a JPEG. */
export const cutShareCard = (bytes: Uint8Array) =>
  inLine({ what: 'cut', bytes }) as Promise<Result<Uint8Array, DecodeRefusal>>

/** Kills the idle children, for a process that is ending. */
export function closeDecoder(): void {
  for (const { child, timer } of idle.splice(0)) {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}

function inLine(job: Work): Promise<DecoderAnswer> {
  return new Promise((settle) => {
    queue.push({ job, settle })
    next()
  })
}

function next(): void {
  if (busy >= MAX_PROCESSES) return
  const job = queue.shift()
  if (!job) return
  busy++
  run(job)
}

function run({ job, settle }: Waiting): void {
  const child = takeChild()
  const id = ++lastId
  let isDone = false
  const finish = (result: DecoderAnswer, isHealthy: boolean) => {
    if (isDone) return
    isDone = true
    clearTimeout(timer)
    child.removeAllListeners()
    if (isHealthy && job.what !== 'svg') rest(child)
    else child.kill('SIGKILL')
    busy--
    settle(result)
    next()
  }
  const late = () => finish(refuse('decoding-took-too-long'), false)
  // Drawings and pictures of the library are trusted: a busy machine may take more than ten seconds for its first one.
  let timer = setTimeout(late, job.what === 'decode' || job.what === 'svg' ? DECODE_MS : ENCODE_MS)
  child.on('message', (said: Said) => {
    if (said.id !== id || isDone) return
    if (said.answer !== 'has-pixels') return finish(said.answer, true)
    clearTimeout(timer)
    timer = setTimeout(late, ENCODE_MS)
  })
  child.on('error', () => finish(refuse('not-decodable'), false))
  child.on('exit', () => finish(refuse('not-decodable'), false))
  child.send({ id, ...job } satisfies DecoderJob, (error) => error && finish(refuse('not-decodable'), false))
}

function takeChild(): ChildProcess {
  const resting = idle.pop()
  if (resting) {
    clearTimeout(resting.timer)
    resting.child.removeAllListeners()
    resting.child.ref()
    resting.child.channel?.ref()
    if (resting.child.connected) return resting.child
  }
  const file = path.join(/* turbopackIgnore: true */ programRoot(), 'db/media/decode-child.ts')
  const child = fork(file, [], {
    cwd: programRoot(),
    env: { NODE_ENV: 'production' },
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  if (child.pid !== undefined) stepBack(child.pid)
  return child
}

function stepBack(pid: number): void {
  try {
    os.setPriority(pid, PRIORITY)
  } catch {
    // The child may have ended already; the waiting job is then settled by its exit.
  }
}

function rest(child: ChildProcess): void {
  const timer = setTimeout(() => {
    const at = idle.findIndex((one) => one.child === child)
    if (at >= 0) idle.splice(at, 1)
    child.kill('SIGKILL')
  }, IDLE_MS)
  timer.unref()
  child.on('error', () => {})
  child.unref()
  child.channel?.unref()
  idle.push({ child, timer })
}
