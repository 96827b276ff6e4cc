import { countReads } from '#db/commands/reads/count-reads.ts'
import { rankReads } from '#db/commands/reads/rank-reads.ts'
import type { Db } from '#db/engine/open.ts'
import { must } from '#db/sample/must.ts'
import { stories } from '#db/sample/stories.ts'

const HOUR_MS = 3_600_000
const HOURS = 48

/** The most-read stories, most first. */
const TALKED_ABOUT = [
  'what-your-town-pays-into-the-harbour-fund',
  'i-was-wrong-about-the-night-trains',
  'landlords-rent-software-opened-to-the-regulator',
  'a-blood-test-for-sepsis',
  'hallin-win-the-cup',
  'ilmara-and-tarn-to-reopen-the-strait',
  'the-bakery-that-heats-half-a-town',
  'eight-women-one-borrowed-boat',
  'bees-count-to-five',
  'night-trains-return-to-the-coast-line',
  'chess-orlo-draws-the-game-he-had-lost',
]
/** Relative number of reads in each hour of a day, backwards from this one. */
const BY_HOUR = [9, 10, 8, 7, 9, 6, 3, 1, 1, 1, 1, 2, 4, 7, 9, 8, 7, 6, 6, 7, 8, 9, 9, 8]

/** Creates two days of reads, the same every time: mostly of the most-read stories, and a few of every other. */
export function loadReads(db: Db, ids: ReadonlyMap<string, number>, now: number): void {
  for (let ago = HOURS; ago >= 0; ago--) {
    const reads = new Map<number, number>()
    for (const [place, { key, published }] of stories.entries()) {
      const id = ids.get(key)
      // A story has no reads before its publication.
      const isPublic = published !== null && ('at' in published || published.minutesAgo >= ago * 60)
      const count = isPublic ? readsOf(key, place, ago) : 0
      if (id !== undefined && count > 0) reads.set(id, count)
    }
    must(countReads(db, reads, now - ago * HOUR_MS))
  }
  must(rankReads(db, now))
}

function readsOf(key: string, place: number, ago: number): number {
  const rank = TALKED_ABOUT.indexOf(key)
  const hour = BY_HOUR[ago % BY_HOUR.length] ?? 0
  // Reads of a popular story rise and fall; any other story has one now and then.
  if (rank === -1) return (place * 7 + ago) % 11 < hour / 3 ? 1 : 0
  return Math.round((hour * 24) / (rank + 2) / (1 + ago / 30)) + ((rank + ago) % 3)
}
