import { type Refusal, refuse } from '#domain/result.ts'

/** As many pictures are in memory at a time as are decoded; whoever comes after them waits, and their bytes on the disk. */
const AT_ONCE = 2
const LONGEST_LINE = 120

const line: (() => void)[] = []
let busy = 0

/** Whether anybody may still queue up: asked before a body is taken in. */
export const isLineFull = (): boolean => line.length >= LONGEST_LINE

/**
 * Does work that holds a picture in memory when it is its turn. Refused where the line is too long, so that memory and
 * waiting are bounded however many come at once.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T | Refusal<'too-busy'>> {
  if (isLineFull()) return refuse('too-busy')
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
