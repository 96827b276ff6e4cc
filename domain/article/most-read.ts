import { z } from 'zod'

/** How far back reads count: the hour that is running, and so many before it. */
export const within = z.enum(['3h', '24h', '7d'])
export type Within = z.infer<typeof within>
export const WITHIN = within.options
/** What is meant where nobody says how far back. */
export const USUAL: Within = '24h'
export const HOURS: Record<Within, number> = { '3h': 3, '24h': 24, '7d': 168 }

/** Reads are kept by the hour, so many of them: a day more than the longest look back. */
export const HOURS_KEPT = 192
/** How many stories a list shows at most, and how many it holds, so that one that is withdrawn leaves no gap. */
export const SHOWN = 10
export const RANKED = 20

/** The hour of an instant (ms UTC), counted from 1970. */
export const hourOf = (at: number): number => Math.floor(at / 3_600_000)
/** The first hour whose reads count at an instant (ms UTC). */
export const firstHour = (length: Within, now: number): number => hourOf(now) - HOURS[length]

export const mostReadTag = (list: string, length: Within): string => `most-read:${list}:${length}`

/** A public story that was read, with the readers' lists that it stands in, and how often within each length. */
export type ReadStory = { id: number; publishedAt: number; lists: readonly string[]; reads: Record<Within, number> }
export type Ranking = { list: string; within: Within; ids: number[] }

/**
 * What is read most in each list, and within each length. Where few stories were read of late, those that were read
 * most within the next greater length follow: a list does not run empty overnight. Among equals the newest is first.
 */
export function ranked(stories: readonly ReadStory[]): Ranking[] {
  return WITHIN.flatMap((length, n) => {
    const longer = WITHIN.slice(n)
    const inOrder = stories.toSorted((a, b) => {
      const decisive = longer.find((one) => a.reads[one] !== b.reads[one])
      if (decisive) return b.reads[decisive] - a.reads[decisive]
      return b.publishedAt - a.publishedAt || b.id - a.id
    })
    const lists = new Map<string, number[]>()
    for (const { id, lists: its } of inOrder) {
      for (const list of its) {
        const ids = lists.get(list)
        if (!ids) lists.set(list, [id])
        else if (ids.length < RANKED) ids.push(id)
      }
    }
    return [...lists].map(([list, ids]) => ({ list, within: length, ids }))
  })
}
