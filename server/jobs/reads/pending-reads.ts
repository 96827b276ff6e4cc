import { networkOf } from '#server/jobs/reads/network-of.ts'

/** Message of a web process to the parent: stories, each with the network that read it, which is not stored. */
export type ReadsWord = { reads: [story: number, network: string][] }

export const isReadsWord = (word: unknown): word is ReadsWord =>
  typeof word === 'object' && word !== null && 'reads' in word

const SOON_MS = 1_000
/** Limit of reads that a web process holds until then; further ones are dropped. */
const MOST = 10_000

/** In a web process: batches reads and sends them once a second. */
export function createPendingReads(send: (word: ReadsWord) => Promise<void>) {
  let waiting: ReadsWord['reads'] = []
  let timer: NodeJS.Timeout | undefined

  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (waiting.length === 0) return
    const reads = waiting
    waiting = []
    await send({ reads })
  }

  return {
    read(story: number, address: string): void {
      if (waiting.length >= MOST) return
      waiting.push([story, networkOf(address)])
      timer ??= setTimeout(() => void flush(), SOON_MS)
    },
    flush,
  }
}
