import { keepCompiled } from '#server/quick-start.ts'

/** What a child says; `sync-failed` is said for one that ended because the disk broke a promise. */
export type ChildWord = 'ready' | 'port-in-use' | 'cannot-listen' | 'sync-failed'

/** Tells the parent something, and is done when it is on its way. */
export const say = (word: object): Promise<void> =>
  new Promise((resolve) => {
    if (process.send && process.connected) process.send(word, () => resolve())
    else resolve()
  })

/** By then the first pages are made, and what they need is imported. */
const SETTLED_MS = 3_000

/**
 * What every child does: it leaves SIGTERM and SIGINT (sent to the whole group) to the parent, ends when told, and
 * ends when the parent's channel closes, as it does after a `kill -9` of the parent. Answers how to tell the parent.
 */
export function asChild(stop: () => void | Promise<void>): (word: ChildWord) => void {
  process.on('SIGTERM', () => {})
  process.on('SIGINT', () => {})
  process.on('disconnect', () => process.exit(0))
  process.on('message', (word) => {
    if (word !== 'stop') return
    Promise.resolve(stop()).then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
  return (word) => {
    process.send?.(word)
    if (word === 'ready') setTimeout(keepCompiled, SETTLED_MS).unref()
  }
}
