import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type { RenditionFormat } from '#db/media/renditions.ts'
import { type Result, refuse } from '#domain/result.ts'

export type Decoded = {
  width: number
  height: number
  caption: string
  credit: string
  renditions: { width: number; format: RenditionFormat; bytes: Uint8Array }[]
}
export type DecodeRefusal = 'too-many-pixels' | 'not-decodable' | 'decoding-took-too-long'
export type DecodeJob = { id: number; bytes: Uint8Array }
export type DecodeAnswer = { id: number; result: Result<Decoded, DecodeRefusal> }

const TIMEOUT_MS = 10_000
const IDLE_MS = 5_000
const MAX_PROCESSES = 2

type Waiting = { bytes: Uint8Array; settle: (result: Result<Decoded, DecodeRefusal>) => void }
const idle: { child: ChildProcess; timer: NodeJS.Timeout }[] = []
const queue: Waiting[] = []
let busy = 0
let lastId = 0

/**
 * Decodes a picture in a child process, at most two at a time, each killed after ten seconds. A child serves many
 * pictures one after another and ends when it has been idle for a while.
 */
export function decodePicture(bytes: Uint8Array): Promise<Result<Decoded, DecodeRefusal>> {
  return new Promise((settle) => {
    queue.push({ bytes, settle })
    next()
  })
}

/** Ends the idle children now, for a process that wants to end. */
export function closeDecoder(): void {
  for (const { child, timer } of idle.splice(0)) {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}

function next(): void {
  if (busy >= MAX_PROCESSES) return
  const job = queue.shift()
  if (!job) return
  busy++
  run(job)
}

function run({ bytes, settle }: Waiting): void {
  const child = takeChild()
  const id = ++lastId
  let isDone = false
  const finish = (result: Result<Decoded, DecodeRefusal>, isHealthy: boolean) => {
    if (isDone) return
    isDone = true
    clearTimeout(timer)
    child.removeAllListeners()
    if (isHealthy) rest(child)
    else child.kill('SIGKILL')
    busy--
    settle(result)
    next()
  }
  const timer = setTimeout(() => finish(refuse('decoding-took-too-long'), false), TIMEOUT_MS)
  child.on('message', (answer: DecodeAnswer) => answer.id === id && finish(answer.result, true))
  child.on('error', () => finish(refuse('not-decodable'), false))
  child.on('exit', () => finish(refuse('not-decodable'), false))
  child.send({ id, bytes } satisfies DecodeJob, (error) => error && finish(refuse('not-decodable'), false))
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
  // The path from the project's root: a bundle has no file of its own beside it.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'db/media/decode-child.ts')
  return fork(file, [], {
    env: { NODE_ENV: 'production' },
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
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
