import { type Refusal, refuse } from '#domain/result.ts'

/** Limit of pictures in memory at a time, as many as are decoded; later requests wait, with their bytes on the disk. */
const AT_ONCE = 2
const LONGEST_LINE = 120

const line: (() => void)[] = []
let busy = 0

/** True if the queue is full: checked before a body is read. */
export const isQueueFull = (): boolean => line.length >= LONGEST_LINE

/**
 * Runs work that holds a picture in memory, in the order of a queue. Refuses `too-busy` if the queue is full, so that
 * memory and waiting are bounded.
 */
export async function withDecodingSlot<T>(work: () => Promise<T>): Promise<T | Refusal<'too-busy'>> {
  if (isQueueFull()) return refuse('too-busy')
  if (busy >= AT_ONCE) await new Promise<void>((resolve) => line.push(resolve))
  else busy++
  try {
    return await work()
  } finally {
    const next = line.shift()
    if (next) next()
    else busy--
  }
}
