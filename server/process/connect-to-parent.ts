import v8 from 'node:v8'
import { raiseOomScore } from '#db/engine/oom-score.ts'
import { saveCompileCache } from '#server/process/compile-cache.ts'
import { ALIVE, ALIVE_WANTED } from '#server/process/hang-watch.ts'

/** Messages from a child process; `sync-failed` is reported for one that ended because an fsync failed. */
export type ChildMessage = 'ready' | 'port-in-use' | 'cannot-listen' | 'sync-failed'

/** Sends a message to the parent; resolves once it is on its way. */
export const sendToParent = (word: object | string): Promise<void> =>
  new Promise((resolve) => {
    if (process.send && process.connected) process.send(word, () => resolve())
    else resolve()
  })

/** The first pages are rendered and their modules imported by then. */
const SETTLED_MS = 3_000

/**
 * Sets up what every child process does: it leaves SIGTERM and SIGINT (sent to the whole group) to the parent, is the
 * first to go when memory runs out, answers that it is alive, ends on the message `stop`, and ends when the parent's channel closes, as it does after a `kill -9` of the parent. Returns
 * the function that sends messages to the parent.
 */
export function connectToParent(stop: () => void | Promise<void>): (word: ChildMessage) => void {
  raiseOomScore()
  process.on('SIGTERM', () => {})
  process.on('SIGINT', () => {})
  process.on('disconnect', () => process.exit(0))
  process.on('message', (word) => {
    if (word === ALIVE_WANTED) return void sendToParent(ALIVE)
    if (word !== 'stop') return
    Promise.resolve(stop()).then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
  return (word) => {
    if (word === 'ready') v8.setFlagsFromString('--no-optimize-for-size')
    process.send?.(word)
    if (word === 'ready') setTimeout(saveCompileCache, SETTLED_MS).unref()
  }
}
