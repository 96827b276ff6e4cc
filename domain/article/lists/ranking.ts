import { z } from 'zod'

/** Period in which reads count: the current hour and so many hours before it. */
export const within = z.enum(['3h', '24h', '7d'])
export type Within = z.infer<typeof within>
export const WITHIN = within.options
/** Default period. */
export const DEFAULT_PERIOD: Within = '24h'
export const HOURS: Record<Within, number> = { '3h': 3, '24h': 24, '7d': 168 }

/** Hours of reads that are kept: a day more than the longest period. */
export const HOURS_KEPT = 192
/** Stories that a list shows at most, and stories that it holds, so that a withdrawn one leaves no gap. */
export const LIST_LENGTH = 10
export const RANKED_LENGTH = 20

/** The hour of an instant (ms UTC), counted from 1970. */
export const hourOf = (at: number): number => Math.floor(at / 3_600_000)
/** The first hour whose reads count at an instant (ms UTC). */
export const firstHour = (length: Within, now: number): number => hourOf(now) - HOURS[length]

export const mostReadTag = (list: string, length: Within): string => `most-read:${list}:${length}`

/** A public story that was read, with its readers' lists and its reads within each period. */
export type ReadStory = { id: number; publishedAt: number; lists: readonly string[]; reads: Record<Within, number> }
export type Ranking = { list: string; within: Within; ids: number[] }

/**
 * Ranks the stories of each list by reads within each period. Ties, such as stories unread of late, are decided by the
 * next longer period, so that a list does not run empty overnight; after that the newest comes first.
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
        else if (ids.length < RANKED_LENGTH) ids.push(id)
      }
    }
    return [...lists].map(([list, ids]) => ({ list, within: length, ids }))
  })
}
